package dev.chimera.ui.prompts;

import dev.chimera.core.prose.PromptTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// The prompt templates, which one is used, and its words as they stand in the editors. The program's own is always among them. JavaFX thread only.
public final class TemplateModel {
    /// Name of the program's own.
    public static final String STANDARD = "Standard";
    private final NamedList<Template> templates;
    private final StringProperty rules = new SimpleStringProperty("");
    private final StringProperty question = new SimpleStringProperty("");
    private final ObservableValue<List<PromptTemplate.Fault>> faults = Bindings.createObjectBinding(() -> words().faults(), question);

    /// @param chosen name of the template to begin with; the program's own when there is none of that name
    public TemplateModel(TemplateShelf shelf, String chosen) {
        List<Template> all = new ArrayList<>(List.of(new Template(STANDARD, PromptTemplate.STANDARD)));
        shelf.all().stream().filter(kept -> !kept.name().equals(STANDARD)).forEach(all::add);
        templates = new NamedList<>(all, Template::name, now -> shelf.keep(now.stream().filter(each -> !each.name().equals(STANDARD)).toList()));
        choose(templates.named(chosen).orElse(all.getFirst()));
    }

    public void choose(Template template) {
        templates.choose(template);
        show(template.words());
    }

    private void show(PromptTemplate words) {
        rules.set(words.rules());
        question.set(words.question());
    }

    /// Whether the words can be kept under this name: not the program's own, and only if they can be sent.
    public boolean canSave(String as) {
        return !as.isBlank() && !as.strip().equals(STANDARD) && faults.getValue().isEmpty();
    }

    /// Keeps the words under a name, beside or instead of what was there; does nothing where that cannot be.
    public void save(String as) {
        if (canSave(as)) {
            templates.put(new Template(as.strip(), words()));
        }
    }

    /// Removes the chosen template, unless it is the program's own.
    public void delete() {
        if (!name().get().equals(STANDARD) && templates.delete()) {
            templates.named(name().get()).ifPresent(this::choose);
        }
    }

    /// Takes a template that was deleted back, and chooses it.
    public void restore(Template template) {
        templates.restore(template);
        choose(template);
    }

    /// Puts the program's own words into the editors.
    public void reset() {
        show(PromptTemplate.STANDARD);
    }

    /// The template that was deleted last.
    public ReadOnlyObjectProperty<Optional<Template>> deleted() {
        return templates.deleted();
    }

    NamedList<Template> kept() {
        return templates;
    }

    /// Name of the chosen template.
    public StringProperty name() {
        return templates.name();
    }

    /// Stands below the persona.
    public StringProperty rules() {
        return rules;
    }

    /// Holds the places that the program fills.
    public StringProperty question() {
        return question;
    }

    /// Why the question cannot be sent; empty if it can.
    public ObservableValue<List<PromptTemplate.Fault>> faults() {
        return faults;
    }

    private PromptTemplate words() {
        return new PromptTemplate(rules.get(), question.get());
    }

    /// What is sent, saved or not; empty for the program's own.
    public Optional<PromptTemplate> sent() {
        return Optional.of(words()).filter(words -> !words.equals(PromptTemplate.STANDARD));
    }
}
