package dev.chimera.core.run;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The machine that a run was made on, by its parts; nothing about the user and no name of the machine. Texts are empty where nobody tells.
///
/// @param memoryBytes 0 where nobody tells
public record Machine(String system, String architecture, String processor, int processors, long memoryBytes, String java) {
    private static final Path LINUX_PROCESSORS = Path.of("/proc/cpuinfo");

    public static Machine here() {
        return new Machine(property("os.name") + " " + property("os.version"), property("os.arch"), processor(LINUX_PROCESSORS),
                Runtime.getRuntime().availableProcessors(), memory(), property("java.vendor") + " " + property("java.version"));
    }

    private static String property(String name) {
        return System.getProperty(name, "");
    }

    /// Linux says it in a file, Windows in the environment, others nowhere without a process of their own.
    static String processor(Path linux) {
        try (Stream<String> lines = Files.lines(linux)) {
            return lines.filter(line -> line.startsWith("model name")).findFirst().map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse("");
        } catch (IOException | RuntimeException notLinux) {
            return System.getenv().getOrDefault("PROCESSOR_IDENTIFIER", "");
        }
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system ? system.getTotalMemorySize() : 0;
    }
}
