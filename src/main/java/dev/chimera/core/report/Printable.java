package dev.chimera.core.report;

/// Text from files, made safe for a line of a report or a terminal: control characters (line feeds, escape sequences,
/// direction marks) become `?`.
public final class Printable {
    private Printable() {}

    public static String text(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", "?");
    }
}
