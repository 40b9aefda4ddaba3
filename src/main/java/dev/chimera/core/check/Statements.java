package dev.chimera.core.check;

import dev.chimera.core.check.Passage.Place;
import dev.chimera.core.check.words.Sentence;
import dev.chimera.core.check.words.Words;
import java.util.regex.Pattern;

/// Counts the sentences of a text that say something: words enough for a sentence, and not only figures. Tables, lists of `name: value` and rows
/// of keywords hold none.
final class Statements {
    private static final int FEWEST_WORDS = 7;
    private static final int WORDS_A_FIGURE = 3;
    /// What sentences are made of and lists of keywords are not.
    private static final Pattern GLUE = Pattern.compile("\\b(?:the|a|an|of|in|is|are|was|were|and|for|with|to|than|by|on|that|this)\\b", Pattern.CASE_INSENSITIVE);
    private static final int FEWEST_GLUE = 2;

    private Statements() {}

    static long in(String markdown) {
        return PassageReader.read(markdown).stream().filter(passage -> passage.is(Place.TEXT) || passage.is(Place.ITEM)).mapToLong(Statements::in).sum();
    }

    private static long in(Passage passage) {
        return Sentence.BREAK.splitAsStream(passage.text()).filter(Statements::says).count();
    }

    private static boolean says(String sentence) {
        long words = Words.of(sentence).stream().filter(word -> word.chars().allMatch(Character::isLetter)).count();
        long figures = FigureFinder.in(sentence).size();
        return figures > 0 && words >= FEWEST_WORDS && words >= figures * WORDS_A_FIGURE && GLUE.matcher(sentence).results().limit(FEWEST_GLUE).count() == FEWEST_GLUE;
    }
}
