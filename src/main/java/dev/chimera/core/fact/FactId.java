package dev.chimera.core.fact;

import java.util.regex.Pattern;

/// The stable, readable name of a fact: lower-case letters and single underscores (`csv_files`, `ttft_median_gemma_b`).
/// No digits, so that a name can stand in text in which figures are forbidden.
public record FactId(String text) implements Comparable<FactId> {
    private static final Pattern SHAPE = Pattern.compile("[a-z]+(_[a-z]+)*");

    public FactId {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a fact id: " + text);
        }
    }

    @Override
    public int compareTo(FactId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
