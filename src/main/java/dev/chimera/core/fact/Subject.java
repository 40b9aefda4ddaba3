package dev.chimera.core.fact;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// Whom a fact is about: the dimensions it belongs to, each with its value. Keys in use: `file`, `type` (CSV, JSON, Markdown), `folder`,
/// `name` (a group of file names), `column`, `section` (heading of a Markdown table), and the data's own grouping columns
/// (`model`, `quantization`, `backend`, `num_ctx` …).
public record Subject(Map<String, String> dimensions) {
    public static final Subject EVERYTHING = new Subject(Map.of());

    public Subject {
        dimensions = Collections.unmodifiableMap(new TreeMap<>(dimensions));
    }

    public static Subject of(String dimension, String value) {
        return new Subject(Map.of(dimension, value));
    }

    public Subject with(String dimension, String value) {
        Map<String, String> more = new TreeMap<>(dimensions);
        more.put(dimension, value);
        return new Subject(more);
    }

    /// The value of one dimension, empty text where the subject does not have it.
    public String get(String dimension) {
        return dimensions.getOrDefault(dimension, "");
    }
}
