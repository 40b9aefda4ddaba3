package dev.chimera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The files that tell jpackage what to build on each system, against the help that every JDK has for all of them.
class JpackageOptionsTest {
    private static final Path PACKAGING = Path.of("packaging");
    private static final Pattern OPTION = Pattern.compile("(?m)(?:^|[\\s])(--[a-z][a-z-]+)");
    /// said to Java, not to jpackage
    private static final String OF_JAVA = "--enable-native-access";

    private static String help() throws IOException {
        return Files.readString(FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/jdk.jpackage/jdk/jpackage/internal/resources/HelpResources.properties"));
    }

    private static List<String> used(String file) throws IOException {
        return OPTION.matcher(Files.readString(PACKAGING.resolve(file))).results().map(found -> found.group(1)).filter(option -> !option.equals(OF_JAVA)).toList();
    }

    @Test
    void everyOptionExistsOnItsSystem() throws IOException {
        TreeSet<String> known = new TreeSet<>(Pattern.compile("--[a-z][a-z-]+").matcher(help()).results().map(found -> found.group()).toList());
        for (String file : List.of("jpackage/common.args", "jpackage/linux.args", "jpackage/macos.args", "jpackage/windows.args", "linux/package.sh", "macos/package.sh", "windows/package.cmd")) {
            List<String> used = used(file);
            assertTrue(!used.isEmpty(), file);
            assertEquals(List.of(), used.stream().filter(option -> !known.contains(option)).toList(), file);
        }
    }

    @Test
    void whatIsOfOneSystemStandsInItsFilesAlone() throws IOException {
        for (String system : List.of("linux", "mac", "win")) {
            for (String file : List.of("jpackage/common.args", "jpackage/linux.args", "jpackage/macos.args", "jpackage/windows.args", "linux/package.sh", "macos/package.sh", "windows/package.cmd")) {
                boolean own = file.contains(system);
                assertTrue(own || used(file).stream().noneMatch(option -> option.startsWith("--" + system + "-")), file);
            }
        }
    }

    @Test
    void theSecondLaunchersKeysAreKnown() throws IOException {
        try (Stream<String> lines = Files.lines(PACKAGING.resolve("jpackage/chimera.properties"))) {
            String help = help();
            List<String> keys = lines.filter(line -> !line.startsWith("#")).map(line -> line.substring(0, line.indexOf('='))).toList();
            assertTrue(keys.contains("win-console"));
            assertEquals(List.of(), keys.stream().filter(key -> !help.contains("\"" + key + "\"")).toList());
        }
    }
}
