package dev.chimera.core.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The persona prompts that come with the program, by name.
public final class Personas {
    public static final List<String> NAMES = List.of("Insight", "DataCollector");

    private Personas() {}

    /// @throws IllegalArgumentException for a name that is not in {@link #NAMES}
    public static String prompt(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("no persona is called " + name);
        }
        return read(name);
    }

    /// The same with lines that say what the report's body must have, as {@link PersonaDemands} reads them.
    ///
    /// @throws IllegalArgumentException for a name that is not in {@link #NAMES}
    public static String promptWithDemands(String name) {
        return prompt(name) + "\n" + read(name + "-demands");
    }

    /// The personas that a user begins with, by name: those with demands, so that these can be changed like the rest of the text.
    public static Map<String, String> standard() {
        Map<String, String> standard = new LinkedHashMap<>();
        NAMES.forEach(name -> standard.put(name, promptWithDemands(name)));
        return standard;
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(Personas.class.getResourceAsStream("personas/" + file + ".txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
