package dev.chimera.core.settings;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.chimera.core.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/// The personas that the user keeps, by name, in order. Written whole; a damaged file is kept aside.
public final class PersonaFile {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path file;
    private final Map<String, String> standard;

    /// @param standard what there is before the user has kept anything; at least one
    public PersonaFile(Path file, Map<String, String> standard) {
        this.file = file;
        this.standard = new LinkedHashMap<>(standard);
    }

    /// Prompts by name; the standard ones where the file is absent or damaged.
    public Map<String, String> load() throws IOException {
        if (!Files.exists(file)) {
            return new LinkedHashMap<>(standard);
        }
        try {
            Map<String, String> kept = JSON.readValue(file.toFile(), new TypeReference<LinkedHashMap<String, String>>() {});
            return kept.isEmpty() ? new LinkedHashMap<>(standard) : kept;
        } catch (JacksonException damaged) {
            Files.move(file, file.resolveSibling("personas-unreadable.json"), StandardCopyOption.REPLACE_EXISTING);
            return new LinkedHashMap<>(standard);
        }
    }

    public void save(Map<String, String> personas) throws IOException {
        WholeFile.writePrivateWithFolders(file, JSON.writeValueAsString(personas));
    }
}
