package dev.chimera.core.settings;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chimera.core.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The file that the settings live in: written whole, kept aside and never overwritten when it cannot be read.
public final class SettingsFile {
    private static final ObjectMapper JSON = new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).enable(SerializationFeature.INDENT_OUTPUT);

    private final Path file;

    public SettingsFile(Path file) {
        this.file = file;
    }

    /// What was read.
    ///
    /// @param keptAside where an unreadable file was moved to
    public record Loaded(Settings settings, Optional<Path> keptAside) {}

    /// Where the program keeps its files: `$CHIMERA_HOME`, else the platform's place for application data.
    public static Path home(Map<String, String> environment, String osName, Path userHome) {
        String chosen = environment.getOrDefault("CHIMERA_HOME", "");
        if (!chosen.isBlank()) {
            return Path.of(chosen);
        }
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("win") && environment.containsKey("APPDATA")) {
            return Path.of(environment.get("APPDATA"), "Chimera Workbench");
        }
        if (os.contains("mac")) {
            return userHome.resolve("Library/Application Support/Chimera Workbench");
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        return (data.isBlank() ? userHome.resolve(".local/share") : Path.of(data)).resolve("chimera-workbench");
    }

    /// The defaults where there is no file, or where it is damaged: then the file is kept under another name.
    public Loaded load() throws IOException {
        if (!Files.exists(file)) {
            return new Loaded(Settings.DEFAULTS, Optional.empty());
        }
        try {
            ObjectNode values = JSON.valueToTree(Settings.DEFAULTS);
            values.setAll((ObjectNode) JSON.readTree(file.toFile()));
            return new Loaded(JSON.treeToValue(values, Settings.class), Optional.empty());
        } catch (JacksonException | ClassCastException damaged) {
            Path aside = file.resolveSibling("settings-unreadable-" + Files.getLastModifiedTime(file).toMillis() + ".json");
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return new Loaded(Settings.DEFAULTS, Optional.of(aside));
        }
    }

    public void save(Settings settings) throws IOException {
        WholeFile.writePrivateWithFolders(file, JSON.writeValueAsString(settings));
    }
}
