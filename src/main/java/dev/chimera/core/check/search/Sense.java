package dev.chimera.core.check.search;

import dev.chimera.core.check.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which of two the words call the larger one.
final class Sense {
    private static final Pattern UP = Pattern.compile("\\b(?:higher|more|larger|greater|longer|bigger|hotter|warmer|above|increas\\w*|rise\\w*|rose|grew|grow\\w*|gain\\w*|adds?|up|over|exceed\\w*|climb\\w*)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOWN = Pattern.compile("\\b(?:lower|less|fewer|smaller|shorter|cooler|cheaper|below|decreas\\w*|reduc\\w*|drop\\w*|fell|falls?|falling|declin\\w*|shrink\\w*|shrank|sav(?:es?|ed|ing|ings)|cuts?|loses?|lost|down|under)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FAST = Pattern.compile("\\b(?:faster|quicker)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SLOW = Pattern.compile("\\bslower\\b", Pattern.CASE_INSENSITIVE);
    private static final String MOVES = "(?s).*\\bfrom\\b.*\\bto\\b.*";
    private static final String THAN = "\\b(?:than|compared|versus|vs|against|over|below|above|behind|ahead of)\\b";
    private static final int WORDS_BEFORE = 6;
    private static final int WORDS_BEHIND = 4;

    private Sense() {}

    /// Whether what the words are about is larger, empty where they do not say.
    static Optional<Boolean> larger(Asked asked, View view) {
        List<String> before = Words.of(asked.before());
        String near = String.join(" ", before.subList(Math.max(0, before.size() - WORDS_BEFORE), before.size())) + " | "
                + String.join(" ", Words.of(asked.after()).stream().limit(WORDS_BEHIND).toList());
        boolean time = view.field().unit().symbol().matches("ns|us|ms|s|min|h|d");
        boolean fast = FAST.matcher(near).find();
        boolean slow = SLOW.matcher(near).find();
        if (fast != slow && (time || view.rate())) {
            return Optional.of(fast != time);
        }
        boolean up = UP.matcher(near).find();
        boolean down = DOWN.matcher(near).find();
        return up == down || fast || slow ? Optional.empty() : Optional.of(up);
    }

    /// Whether the first of two named ones is what the sentence is about, empty where that is not clear.
    ///
    /// @param nearest whether the figure's own words name the first one
    static Optional<Boolean> first(Asked asked, Optional<Boolean> nearest) {
        String sentence = asked.sentence();
        if (sentence.matches(MOVES)) {
            return Optional.of(false);
        }
        return Words.has(sentence, THAN) ? Optional.of(true) : nearest;
    }
}
