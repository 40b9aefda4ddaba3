package dev.chimera.ui;

import dev.chimera.core.run.Personas;
import dev.chimera.core.settings.PersonaFile;
import dev.chimera.ui.prompts.Persona;
import dev.chimera.ui.prompts.PersonaShelf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The personas in the user's folder; those that come with the program at first.
final class CorePersonas implements PersonaShelf {
    private static final Logger LOG = System.getLogger(CorePersonas.class.getName());
    private final PersonaFile file;

    CorePersonas(Path home) {
        file = new PersonaFile(home.resolve("personas.json"), Personas.standard());
    }

    @Override
    public List<Persona> all() {
        try {
            return file.load().entrySet().stream().map(entry -> new Persona(entry.getKey(), entry.getValue())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Persona> standard() {
        return Personas.standard().entrySet().stream().map(entry -> new Persona(entry.getKey(), entry.getValue())).toList();
    }

    @Override
    public void keep(List<Persona> personas) {
        try {
            file.save(byName(personas));
        } catch (IOException e) {
            LOG.log(Logger.Level.WARNING, "The personas could not be written", e);
        }
    }

    private static Map<String, String> byName(List<Persona> personas) {
        Map<String, String> byName = new LinkedHashMap<>();
        personas.forEach(persona -> byName.put(persona.name(), persona.text()));
        return byName;
    }
}
