package dev.chimera.core.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
        try (InputStream in = Objects.requireNonNull(Personas.class.getResourceAsStream("personas/" + name + ".txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
