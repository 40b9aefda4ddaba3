package dev.chimera.core.settings;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.chimera.core.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/// The prompt templates that the user keeps, by name, in order. Written whole; a damaged file is kept aside.
public final class TemplateFile {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
    private final Path file;

    /// The two texts of a template, as they were written.
    public record Words(String rules, String question) {}

    public TemplateFile(Path file) {
        this.file = file;
    }

    /// Empty where there is no file or it is damaged.
    public Map<String, Words> load() throws IOException {
        if (!Files.exists(file)) {
            return new LinkedHashMap<>();
        }
        try {
            return JSON.readValue(file.toFile(), new TypeReference<LinkedHashMap<String, Words>>() {});
        } catch (JacksonException damaged) {
            Files.move(file, file.resolveSibling("templates-unreadable.json"), StandardCopyOption.REPLACE_EXISTING);
            return new LinkedHashMap<>();
        }
    }

    public void save(Map<String, Words> templates) throws IOException {
        WholeFile.writePrivateWithFolders(file, JSON.writeValueAsString(templates));
    }
}
