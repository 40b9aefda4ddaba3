package dev.chimera.core.ingest.table;

import org.jspecify.annotations.Nullable;

/// Short cells that came before, with what they mean: names of models and the like stand in a table again and again. One thread.
final class Words {
    /// @param meaning what {@link CellText} reads in the text
    /// @param hash of the words, see {@link Distinct#hash}
    record Word(String text, Cell meaning, long hash) {
        static Word of(String text) {
            Cell meaning = CellText.read(text);
            return new Word(text, meaning, meaning instanceof Cell.Text(String words) ? Distinct.hash(words) : 0);
        }
    }

    private static final int PLACES = 256;
    private static final int LONGEST = 32;

    private final @Nullable Word[] known = new Word[PLACES];

    /// @param length at least 1
    Word of(char[] text, int offset, int length) {
        if (length > LONGEST) {
            return Word.of(new String(text, offset, length));
        }
        int place = (length * 31 + text[offset] * 7 + text[offset + length - 1] * 13 + text[offset + length / 2] * 17) & PLACES - 1;
        Word word = known[place];
        if (word == null || !isSame(word.text(), text, offset, length)) {
            word = Word.of(new String(text, offset, length));
            known[place] = word;
        }
        return word;
    }

    private static boolean isSame(String word, char[] text, int offset, int length) {
        boolean same = word.length() == length;
        for (int i = 0; same && i < length; i++) {
            same = word.charAt(i) == text[offset + i];
        }
        return same;
    }
}
