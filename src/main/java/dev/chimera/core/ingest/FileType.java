package dev.chimera.core.ingest;

import java.util.Locale;
import java.util.Optional;

/// The kinds of file that are read. JSON lines count as JSON.
public enum FileType {
    CSV("CSV"), JSON("JSON"), MARKDOWN("Markdown");

    private final String label;

    FileType(String label) {
        this.label = label;
    }

    /// As people write it: `CSV`, `JSON`, `Markdown`.
    public String label() {
        return label;
    }

    /// By the file name's ending (`.csv .json .jsonl .md`, in any case), nothing else.
    public static Optional<FileType> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return Optional.of(CSV);
        }
        if (name.endsWith(".json") || name.endsWith(".jsonl")) {
            return Optional.of(JSON);
        }
        return name.endsWith(".md") ? Optional.of(MARKDOWN) : Optional.empty();
    }
}
