package dev.chimera.core.report.chart;

/// Names of files and columns where there is little room.
final class Short {
    private Short() {}

    /// The text within so many characters; the middle goes, as ends tell names apart.
    static String of(String text, int most) {
        int length = text.codePointCount(0, text.length());
        if (length <= most) {
            return text;
        }
        int tail = most * 2 / 3;
        return text.substring(0, text.offsetByCodePoints(0, most - tail - 1)) + "…" + text.substring(text.offsetByCodePoints(0, length - tail));
    }
}
