package dev.chimera.ui;

import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.run.Engine;
import dev.chimera.core.settings.Settings;
import dev.chimera.ui.facts.DataModel;
import dev.chimera.ui.model.CallsModel;
import dev.chimera.ui.model.EngineChoice;
import dev.chimera.ui.model.MemoryModel;
import dev.chimera.ui.model.ModelChoice;
import dev.chimera.ui.model.OptionsModel;
import dev.chimera.ui.model.OptionsOfModels;
import dev.chimera.ui.model.ProfilesModel;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.prompts.PersonaModel;
import dev.chimera.ui.prompts.TemplateModel;
import dev.chimera.ui.run.Message;
import dev.chimera.ui.run.MessageBar;
import dev.chimera.ui.run.RunModel;
import dev.chimera.ui.sources.SourcesModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// The state behind the panes, begun from the settings.
record WorkbenchModel(SourcesModel sources, ModelChoice choice, OptionsModel options, PersonaModel personas, TemplateModel templates, RunModel run, DataModel data,
                      CallsModel calls, ProfilesModel profiles, MemoryModel memory, StringProperty agent, ObjectProperty<Theme> theme,
                      ObjectProperty<TextSize> text, OptionsOfModels optionsOfModels) {
    private static final String TEXT = "text";

    static WorkbenchModel of(Settings settings, Services services, MessageBar messages, Texts texts) {
        SourcesModel sources = new SourcesModel(services.folders(),
                (folder, reason) -> messages.show(Message.trouble(texts.get("outcome.unreadable", folder.toString(), texts.said(reason)))));
        ModelChoice choice = new ModelChoice(services.models(), texts);
        choice.engine().set(EngineChoice.of(settings.engine()));
        choice.host().set(settings.host());
        choice.model().set(settings.model());
        OptionsModel options = new OptionsModel();
        for (GenerationOption option : GenerationOption.values()) {
            options.set(option, Optional.ofNullable(settings.options().get(option.key())));
        }
        CallsModel calls = new CallsModel(settings.calls().keepAlive(), settings.calls().deadlines());
        calls.follow(services.policy());
        return new WorkbenchModel(sources, choice, options, new PersonaModel(services.personas(), settings.persona()),
                new TemplateModel(services.templates(), settings.calls().template()), new RunModel(services.runs()),
                new DataModel(services.profiler()), calls, new ProfilesModel(options, settings.calls().profiles()),
                new MemoryModel(services.models(), choice, calls, texts),
                new SimpleStringProperty(settings.agent()), new SimpleObjectProperty<>(Theme.of(settings.theme())),
                new SimpleObjectProperty<>(TextSize.of(settings.window().getOrDefault(TEXT, 100.0))),
                new OptionsOfModels(options, choice.model(), settings.modelOptions()));
    }

    /// Whose calls the charts are about: the engine of the run that is shown, else the one that would write now; empty while that is not decided.
    ObservableValue<Optional<Engine>> measured() {
        return Bindings.createObjectBinding(() -> run.state().get().map(state -> state.request().engine()).or(this::chosen), run.state(), choice.engine(),
                choice.host(), choice.model(), choice.server());
    }

    private Optional<Engine> chosen() {
        try {
            return Optional.of(choice.resolve());
        } catch (IllegalArgumentException undecided) {
            return Optional.empty();
        }
    }

    /// The settings as they are now, recent folders and window taken from elsewhere.
    Settings settings(List<String> recent, Map<String, Double> window) {
        Map<String, Double> all = new TreeMap<>(window);
        all.put(TEXT, (double) text.get().percent());
        return new Settings(theme.get().key(), choice.host().get(), choice.model().get(), choice.engine().get().key(), agent.get(),
                personas.name().get(), options.asText(), recent, all,
                new Settings.Calls(calls.kept(), calls.deadlines(), profiles.all(), templates.name().get()), optionsOfModels.asText(), Settings.Export.DEFAULTS);
    }
}
