package dev.chimera.ui.prompts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The personas, which one writes, and its text as it stands in the editor. JavaFX thread only.
public final class PersonaModel {
    private final PersonaShelf shelf;
    private final ObservableList<Persona> all;
    private final StringProperty name = new SimpleStringProperty();
    private final ReadOnlyObjectWrapper<Optional<Persona>> deleted = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty text = new SimpleStringProperty("");

    /// @param chosen name of the persona to begin with; the first one when there is none of that name
    public PersonaModel(PersonaShelf shelf, String chosen) {
        this.shelf = shelf;
        all = FXCollections.observableArrayList(shelf.all());
        choose(all.stream().filter(persona -> persona.name().equals(chosen)).findFirst().orElse(all.getFirst()));
    }

    public void choose(Persona persona) {
        name.set(persona.name());
        text.set(persona.text());
    }

    /// Keeps the text under a name, beside or instead of what was there.
    ///
    /// @throws IllegalArgumentException if the name is blank
    public void save(String as) {
        String clean = as.strip();
        if (clean.isEmpty()) {
            throw new IllegalArgumentException("a persona needs a name");
        }
        Persona saved = new Persona(clean, text.get());
        List<Persona> changed = new ArrayList<>(all);
        int place = changed.stream().map(Persona::name).toList().indexOf(clean);
        if (place >= 0) {
            changed.set(place, saved);
        } else {
            changed.add(saved);
        }
        keep(changed);
        name.set(clean);
    }

    /// Removes the chosen persona, unless it is the only one.
    public void delete() {
        if (all.size() > 1) {
            Optional<Persona> gone = all.stream().filter(persona -> persona.name().equals(name.get())).findFirst();
            keep(all.stream().filter(persona -> !persona.name().equals(name.get())).toList());
            choose(all.getFirst());
            deleted.set(gone);
        }
    }

    /// Takes a persona that was deleted back, and chooses it.
    public void restore(Persona persona) {
        List<Persona> changed = new ArrayList<>(all);
        changed.removeIf(each -> each.name().equals(persona.name()));
        changed.add(persona);
        keep(changed);
        choose(persona);
        deleted.set(Optional.empty());
    }

    /// The persona that was deleted last.
    public ReadOnlyObjectProperty<Optional<Persona>> deleted() {
        return deleted.getReadOnlyProperty();
    }

    private void keep(List<Persona> changed) {
        all.setAll(changed);
        shelf.keep(List.copyOf(changed));
    }

    public ObservableList<Persona> all() {
        return FXCollections.unmodifiableObservableList(all);
    }

    /// Name of the chosen persona.
    public StringProperty name() {
        return name;
    }

    /// Its text as it stands; what is sent, saved or not.
    public StringProperty text() {
        return text;
    }
}
