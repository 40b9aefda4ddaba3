package dev.chimera.ui.prompts;

import java.util.List;

/// Where personas are kept between starts.
public interface PersonaShelf {
    /// At least one.
    List<Persona> all();

    /// Those that come with the program; at least one.
    List<Persona> standard();

    /// Keeps exactly these, in this order. Called when the user saves or deletes one.
    void keep(List<Persona> personas);
}
