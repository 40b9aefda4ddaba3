package dev.chimera.core.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    private static final Settings CHANGED = new Settings("dark", "http://10.0.0.2:11434", "gemma3:1b", "ollama", "Agent", "Insight",
            Map.of("num_ctx", "4096"), List.of("/data"), Map.of("width", 1200.0),
            new Settings.Calls("5m", Map.of("gap_s", "9"), Map.of("mine", Map.of("top_k", "5")), "Terse"), Map.of(), Settings.Export.DEFAULTS);

    @Test
    void whatIsSavedIsLoaded(@TempDir Path home) throws IOException {
        SettingsFile file = new SettingsFile(home.resolve("new/settings.json"));
        assertEquals(Settings.DEFAULTS, file.load().settings());
        file.save(CHANGED);
        assertEquals(new SettingsFile.Loaded(CHANGED, Optional.empty()), file.load());
    }

    @Test
    void settingsAndPersonasAreTheirOwnersAlone(@TempDir Path home) throws IOException {
        assumeTrue(Files.getFileStore(home).supportsFileAttributeView("posix"));
        Path settings = home.resolve("new/settings.json");
        Path personas = home.resolve("new/personas.json");
        new SettingsFile(settings).save(CHANGED);
        new PersonaFile(personas, Map.of("Insight", "You are calm.")).save(Map.of("Mine", "You are terse."));
        for (Path kept : List.of(settings, personas)) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)));
        }
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("new"))));
    }

    @Test
    void aDamagedFileIsKeptAside(@TempDir Path home) throws IOException {
        Path file = Files.writeString(home.resolve("settings.json"), "{ \"theme\": ");
        SettingsFile.Loaded loaded = new SettingsFile(file).load();
        assertEquals(Settings.DEFAULTS, loaded.settings());
        assertEquals("{ \"theme\": ", Files.readString(loaded.keptAside().orElseThrow()));
    }

    @Test
    void aNewerFileWithUnknownNamesAndMissingOnesIsRead(@TempDir Path home) throws IOException {
        Path file = Files.writeString(home.resolve("settings.json"), "{\"theme\": \"dark\", \"from_the_future\": 1}");
        assertEquals("dark", new SettingsFile(file).load().settings().theme());
        assertEquals(Settings.DEFAULTS.host(), new SettingsFile(file).load().settings().host());
    }

    @Test
    void theHomeFollowsThePlatform() {
        Path user = Path.of("/home/ada");
        assertEquals(Path.of("/elsewhere"), SettingsFile.home(Map.of("CHIMERA_HOME", "/elsewhere"), "Linux", user));
        assertEquals(user.resolve(".local/share/chimera-workbench"), SettingsFile.home(Map.of(), "Linux", user));
        assertEquals(Path.of("/x/chimera-workbench"), SettingsFile.home(Map.of("XDG_DATA_HOME", "/x"), "Linux", user));
        assertEquals(user.resolve("Library/Application Support/Chimera Workbench"), SettingsFile.home(Map.of(), "Mac OS X", user));
        assertEquals(Path.of("/roaming", "Chimera Workbench"), SettingsFile.home(Map.of("APPDATA", "/roaming"), "Windows 11", user));
    }

    @Test
    void personasAreKeptInOrderAndDamageLosesNothing(@TempDir Path home) throws IOException {
        PersonaFile file = new PersonaFile(home.resolve("personas.json"), Map.of("Insight", "You are calm."));
        assertEquals(Map.of("Insight", "You are calm."), file.load());
        file.save(Map.of("Mine", "You are terse."));
        assertEquals(Map.of("Mine", "You are terse."), file.load());
        Files.writeString(home.resolve("personas.json"), "[");
        assertEquals(Map.of("Insight", "You are calm."), file.load());
        assertTrue(Files.exists(home.resolve("personas-unreadable.json")));
    }

    @Test
    void templatesAreKeptInOrderAndADamagedFileIsKeptAside(@TempDir Path home) throws IOException {
        TemplateFile file = new TemplateFile(home.resolve("templates.json"));
        assertEquals(Map.of(), file.load());
        Map<String, TemplateFile.Words> kept = new LinkedHashMap<>();
        kept.put("Terse", new TemplateFile.Words("Be short.", "{finding}"));
        kept.put("Ample", new TemplateFile.Words("Take your time.", "{task}"));
        file.save(kept);
        assertEquals(List.copyOf(kept.entrySet()), List.copyOf(file.load().entrySet()));
        for (String damaged : List.of("{", "{\"Terse\": {\"rules\": \"Be short.\"}}")) {
            Files.writeString(home.resolve("templates.json"), damaged);
            assertEquals(Map.of(), file.load());
            assertEquals(damaged, Files.readString(home.resolve("templates-unreadable.json")));
        }
    }
}
