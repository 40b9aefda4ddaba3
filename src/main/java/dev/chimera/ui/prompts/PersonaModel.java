package dev.chimera.ui.prompts;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

/// The personas, which one writes, and its text as it stands in the editor. JavaFX thread only.
public final class PersonaModel {
    private final PersonaShelf shelf;
    private final NamedList<Persona> personas;
    private final StringProperty text = new SimpleStringProperty("");

    /// @param chosen name of the persona to begin with; the first one when there is none of that name
    public PersonaModel(PersonaShelf shelf, String chosen) {
        this.shelf = shelf;
        personas = new NamedList<>(shelf.all(), Persona::name, shelf::keep);
        choose(personas.named(chosen).orElse(all().getFirst()));
    }

    public void choose(Persona persona) {
        personas.choose(persona);
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
        personas.put(new Persona(clean, text.get()));
    }

    /// Removes the chosen persona, unless it is the only one.
    public void delete() {
        if (personas.delete()) {
            personas.named(name().get()).ifPresent(this::choose);
        }
    }

    /// Takes a persona that was deleted back, and chooses it.
    public void restore(Persona persona) {
        personas.restore(persona);
        choose(persona);
    }

    /// Puts the text that came with the program into the editor: that of this name, else of the first one.
    public void reset() {
        text.set(shelf.standard().stream().filter(persona -> persona.name().equals(name().get())).findFirst().orElse(shelf.standard().getFirst()).text());
    }

    /// The persona that was deleted last.
    public ReadOnlyObjectProperty<Optional<Persona>> deleted() {
        return personas.deleted();
    }

    public ObservableList<Persona> all() {
        return personas.all();
    }

    NamedList<Persona> kept() {
        return personas;
    }

    /// Name of the chosen persona.
    public StringProperty name() {
        return personas.name();
    }

    /// Its text as it stands; what is sent, saved or not.
    public StringProperty text() {
        return text;
    }
}
