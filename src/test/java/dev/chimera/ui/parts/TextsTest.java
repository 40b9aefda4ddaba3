package dev.chimera.ui.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Pattern USED = Pattern.compile("texts(?:\\.get|::get)\\(\"([a-z0-9.]+[a-z0-9])\"");
    private static final Pattern ADDRESS = Pattern.compile("\\b(?:[Dd]u|[Dd]ich|[Dd]ir|[Dd]eine?[mnrs]?|Sie|Ihnen|Ihre?[mnrs]?|Öffne|öffne|[Ww]ähle|[Nn]imm|[Ss]etze|[Ss]tarte|[Pp]rüfe|[Kk]opiere"
            + "|[Vv]ersuche es|[Hh]ole|[Hh]ake|[Dd]rücke|Ändere|ändere|[Ss]ieh|[Kk]licke|[Zz]ieh)\\b", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    @Test
    void germanHasEveryTextWithTheSamePlacesToFill() throws IOException {
        Properties english = read("workbench.properties");
        Properties german = read("workbench_de.properties");
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(german.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertEquals(places(english.getProperty(key)), places(german.getProperty(key)), key);
        }
    }

    /// What is to be done stands in the infinitive, as in the menus.
    @Test
    void germanAddressesNobody() throws IOException {
        Properties german = read("workbench_de.properties");
        Set<String> addressed = new TreeSet<>();
        german.forEach((key, text) -> {
            if (ADDRESS.matcher(text.toString()).find()) {
                addressed.add(key + "=" + text);
            }
        });
        assertEquals(Set.of(), addressed);
    }

    @Test
    void everyTextThatTheWindowAsksForIsThere() throws IOException {
        Set<String> known = read("workbench.properties").stringPropertyNames();
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/chimera/ui"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher used = USED.matcher(Files.readString(file));
                while (used.find()) {
                    if (!known.contains(used.group(1))) {
                        missing.add(file.getFileName() + ": " + used.group(1));
                    }
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void numbersOfTokensAreWrittenWithoutGroups() {
        assertTrue(new Texts(Locale.ENGLISH).get("status.tokens", 12345).startsWith("12345 "));
        assertEquals("1 other file", new Texts(Locale.ENGLISH).get("sources.others", 1));
        assertEquals("6 other files", new Texts(Locale.ENGLISH).get("sources.others", 6));
    }

    @Test
    void aLanguageThatIsNotThereReadsAsEnglish() {
        assertEquals("Run", new Texts(Locale.FRENCH).get("tool.run"));
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        return places;
    }

    private static Properties read(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(Objects.requireNonNull(Texts.class.getResourceAsStream("/dev/chimera/ui/" + name)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
