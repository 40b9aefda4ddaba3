package dev.chimera.core.fact;

/// The stable, readable name of a fact: lower-case letters and single underscores (`csv_files`, `ttft_median_gemma_b`).
/// No digits, so that a name can stand in text in which figures are forbidden.
public record FactId(String text) implements Comparable<FactId> {
    public FactId {
        if (!shaped(text)) {
            throw new IllegalArgumentException("not a fact id: " + text);
        }
    }

    /// Letters with single underscores between them; asked of every name of every fact.
    private static boolean shaped(String text) {
        boolean letter = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '_' && letter) {
                letter = false;
            } else if (c >= 'a' && c <= 'z') {
                letter = true;
            } else {
                return false;
            }
        }
        return letter;
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
