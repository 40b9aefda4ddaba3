package dev.chimera.core.llm;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Notices while an answer arrives that it has lost its way: the same words over and over, or a script that neither the prompt nor the beginning of
/// the answer uses, as models write after their window was moved. Looks only now and then, so that a token costs next to nothing. Not thread-safe.
public final class TextWatch {
    private static final int LOOK_EVERY = 160;
    private static final int TAIL = 2_000;
    private static final int FEWEST_TIMES = 4;
    private static final int FEWEST_REPEATED = 280;
    /// A rule or a padded cell is no loop.
    private static final int FEWEST_REPEATED_SIGNS = 900;
    private static final int BEGINNING_LETTERS = 120;
    private static final int FOREIGN_LETTERS = 40;
    private static final int LONGEST_EXCERPT = 60;
    private static final int LATIN_END = 0x250;

    private final StringBuilder text = new StringBuilder();
    private final Set<UnicodeScript> known = EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED, UnicodeScript.UNKNOWN);
    private final int[] overlaps = new int[TAIL];
    private int looked;
    private int letters;
    private int foreignInARow;

    /// @param prompt its scripts are known
    public TextWatch(List<Message> prompt) {
        prompt.forEach(message -> message.content().codePoints().filter(Character::isLetter).forEach(letter -> known.add(UnicodeScript.of(letter))));
    }

    /// Takes the next piece.
    ///
    /// @return what is wrong, in words that follow "the model"; empty while nothing is
    public Optional<String> accept(String piece) {
        text.append(piece);
        return text.length() - looked < LOOK_EVERY ? Optional.empty() : look();
    }

    /// Looks at what has come since it looked last.
    public Optional<String> look() {
        Optional<String> foreign = foreign();
        text.delete(0, Math.max(0, text.length() - TAIL));
        looked = text.length();
        return foreign.or(this::repeated);
    }

    private Optional<String> foreign() {
        boolean latin = known.contains(UnicodeScript.LATIN);
        for (int i = looked; i < text.length();) {
            int letter = text.codePointAt(i);
            i += Character.charCount(letter);
            if (!Character.isLetter(letter)) {
                continue;
            }
            letters++;
            UnicodeScript script = letter < LATIN_END && latin ? UnicodeScript.LATIN : UnicodeScript.of(letter);
            if (letters <= BEGINNING_LETTERS) {
                known.add(script);
            }
            foreignInARow = known.contains(script) ? 0 : foreignInARow + 1;
            if (foreignInARow >= FOREIGN_LETTERS) {
                return Optional.of("went over to the " + script.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " script, which nothing before uses");
            }
        }
        return Optional.empty();
    }

    /// The shortest unit whose repetition the text ends with is found in the overlaps of the reversed tail with its own beginning
    /// (the prefix function of Knuth, Morris and Pratt).
    private Optional<String> repeated() {
        int length = Math.min(TAIL, text.length());
        int end = text.length() - 1;
        for (int i = 1; i < length; i++) {
            int overlap = overlaps[i - 1];
            while (overlap > 0 && text.charAt(end - i) != text.charAt(end - overlap)) {
                overlap = overlaps[overlap - 1];
            }
            overlaps[i] = text.charAt(end - i) == text.charAt(end - overlap) ? overlap + 1 : 0;
            int unit = i + 1 - overlaps[i];
            if (i + 1 >= FEWEST_REPEATED && (i + 1) / unit >= FEWEST_TIMES) {
                String words = text.substring(text.length() - unit);
                if (i + 1 >= FEWEST_REPEATED_SIGNS || words.codePoints().anyMatch(Character::isLetterOrDigit)) {
                    return Optional.of("wrote \"" + excerpt(words) + "\" over and over");
                }
            }
        }
        return Optional.empty();
    }

    private static String excerpt(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_EXCERPT ? line : line.substring(0, LONGEST_EXCERPT) + "…";
    }
}
