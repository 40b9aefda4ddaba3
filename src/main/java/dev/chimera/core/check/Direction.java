package dev.chimera.core.check;

import dev.chimera.core.check.Derivation.Known;
import dev.chimera.core.check.words.Sentence;
import dev.chimera.core.fact.Dimension;
import dev.chimera.core.fact.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words that say which of two figures of a sentence is the larger one, against the figures themselves: "A (3 s) is faster than B (2 s)",
/// "falls from 2 s to 3 s", "twice the 3 s".
final class Direction {
    private static final Pattern COMPARED = Pattern.compile("\\b(higher|larger|greater|longer|bigger|more|above|lower|smaller|less|shorter|fewer|below|faster|quicker|slower)\\b(?=[^.;]*?\\bthan\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MOVED = Pattern.compile("\\b(ris(?:es?|ing)|rang(?:es?|ed|ing)|rose|increas(?:es?|ed|ing)|grows?|grew|growing|climb(?:s|ed|ing)?|fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?"
            + "|decreas(?:es?|ed|ing)|declin(?:es?|ed|ing)|shr(?:inks?|ank|inking)|reduced?)\\b(?=[^.;]*?\\bfrom\\b)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOWN = Pattern.compile("(?i)lower|smaller|less|shorter|fewer|below|fall.*|fell|drop.*|decreas.*|declin.*|shr.*|reduced?");

    /// @param start in the passage
    record Wrong(int start, int end, String text, Verdict verdict) {}

    private Direction() {}

    /// @param known the true figures of the passage, in the order of the text
    static List<Wrong> in(String passage, List<Known> known) {
        List<Wrong> wrong = new ArrayList<>();
        if (known.size() > 1) {
            Matcher compared = COMPARED.matcher(passage);
            while (compared.find()) {
                int than = passage.indexOf("than", compared.end());
                Optional<Known> first = last(known, passage, compared.start());
                first.flatMap(a -> next(known, passage, than, a)).ifPresent(b -> judge(compared, first.get(), b, false).ifPresent(wrong::add));
            }
            Matcher moved = MOVED.matcher(passage);
            while (moved.find()) {
                int from = passage.indexOf("from", moved.end());
                Optional<Known> first = known.stream().filter(figure -> figure.figure().start() > from && sameSentence(passage, from, figure.figure().start())).findFirst();
                first.flatMap(a -> next(known, passage, a.figure().end(), a)).filter(b -> passage.substring(first.get().figure().end(), b.figure().start()).matches("(?is).*\\bto\\b.*"))
                        .ifPresent(b -> judge(moved, b, first.get(), true).ifPresent(wrong::add));
            }
        }
        return wrong;
    }

    private static Optional<Known> last(List<Known> known, String passage, int before) {
        return known.reversed().stream().filter(figure -> figure.figure().end() <= before && sameSentence(passage, figure.figure().end(), before)).findFirst();
    }

    private static Optional<Known> next(List<Known> known, String passage, int after, Known like) {
        return known.stream().filter(figure -> figure.figure().start() > after && sameSentence(passage, after, figure.figure().start())).findFirst()
                .filter(figure -> figure.unit().equals(like.unit()) && figure.figure().unit().equals(like.figure().unit()));
    }

    private static boolean sameSentence(String passage, int from, int to) {
        return !Sentence.BREAK.matcher(passage.substring(from, to)).find() && passage.substring(from, to).indexOf(';') < 0;
    }

    /// @param a of which the word says that it is larger or smaller than `b`
    private static Optional<Wrong> judge(Matcher word, Known a, Known b, boolean moved) {
        int order = a.exact().compareTo(b.exact());
        Optional<Boolean> larger = larger(word.group(1).toLowerCase(Locale.ROOT), a.figure().unit());
        if (larger.isEmpty() || order == 0 || larger.get() == order > 0) {
            return Optional.empty();
        }
        String why = moved ? "from " + b.figure().text() + " to " + a.figure().text() + " is the other direction" : a.figure().text() + " is not " + word.group(1) + " than " + b.figure().text();
        return Optional.of(new Wrong(word.start(1), word.end(1), word.group(1), new Verdict(Label.CONTRADICTED, List.of(a.fact(), b.fact()), "", "", a.fact() + ", " + b.fact(), why, false)));
    }

    /// Faster means less time or a higher rate.
    private static Optional<Boolean> larger(String word, Unit unit) {
        boolean fast = word.equals("faster") || word.equals("quicker");
        if (fast || word.equals("slower")) {
            return unit.dimension() == Dimension.TIME ? Optional.of(!fast) : unit.dimension() == Dimension.TOKEN_RATE ? Optional.of(fast) : Optional.empty();
        }
        return Optional.of(!DOWN.matcher(word).matches());
    }
}
