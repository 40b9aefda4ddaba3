package dev.chimera.ui.preview.rows;

import java.text.BreakIterator;
import java.util.Locale;

/// Where characters and words begin in a text, as a reader sees them.
public final class CharacterSteps {
    private CharacterSteps() {}

    static int after(String text, int offset) {
        BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text);
        return offset >= text.length() ? text.length() : breaks.following(offset);
    }

    static int before(String text, int offset) {
        BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text);
        return offset <= 0 ? 0 : breaks.preceding(offset);
    }

    /// The end of the word at or after the offset.
    public static int wordAfter(String text, int offset) {
        int at = offset;
        while (at < text.length() && !isWord(text.charAt(at))) {
            at++;
        }
        while (at < text.length() && isWord(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// The beginning of the word at or before the offset.
    public static int wordBefore(String text, int offset) {
        int at = offset;
        while (at > 0 && !isWord(text.charAt(at - 1))) {
            at--;
        }
        while (at > 0 && isWord(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || Character.isSurrogate(c);
    }
}
