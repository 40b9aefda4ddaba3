package dev.chimera.core.check.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a sentence stands in a passage.
///
/// @param start its first character
/// @param end behind it and the blanks that follow
public record Sentence(int start, int end) {
    /// A full stop before a capital; abbreviations and the dots of numbers have no blank or no capital behind them.
    public static final Pattern BREAK = Pattern.compile("(?<=[.!?])\\**\\s+(?=[\\p{Lu}*“\"'‘(\\[])|\\n\\s*\\n");

    public static Sentence around(String text, int from, int to) {
        int start = 0;
        int end = text.length();
        Matcher breaks = BREAK.matcher(text);
        while (breaks.find()) {
            if (breaks.end() <= from) {
                start = breaks.end();
            } else if (breaks.start() >= to) {
                end = Math.min(end, breaks.end());
            }
        }
        return new Sentence(start, end);
    }
}
