package dev.chimera.core.check;

import dev.chimera.core.check.Passage.Place;
import dev.chimera.core.check.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a report contradicts itself although the data decide nothing: a part larger than its whole, shares that add up to more than all, one quantity
/// with two values. Only figures that no fact carries are judged so.
final class SelfCheck {
    private static final String SHARE = "^\\W*(?:share|portion|proportion|percentage|percent of (?:all|total)|% of (?:all|total))\\b";
    private static final String WHOLE_ROW = "^\\W*(all|total|sum|overall)\\b";
    private static final Pattern PART = Pattern.compile("\\s*(?:out )?of\\s+(?:the\\s+|all\\s+)?", Pattern.CASE_INSENSITIVE);
    private static final BigDecimal ALL = new BigDecimal("101");
    private static final int FEWEST_SHARES = 2;
    private static final int FEWEST_WORDS = 4;

    private record Stated(Mention mention, Claim claim) {}

    private final List<Stated> stated = new ArrayList<>();

    void add(Mention mention, Claim claim) {
        stated.add(new Stated(mention, claim));
    }

    /// These figures and those behind them.
    SelfCheck and(SelfCheck behind) {
        SelfCheck both = new SelfCheck();
        both.stated.addAll(stated);
        both.stated.addAll(behind.stated);
        return both;
    }

    /// The claims with those that contradict others of the report as contradicted.
    List<Claim> over(List<Claim> claims) {
        Map<Integer, String> wrong = new HashMap<>();
        parts(wrong);
        shares(wrong);
        twice(wrong);
        return claims.stream().map(claim -> claim.label() == Label.UNSUPPORTED && wrong.containsKey(claim.start()) ? claim.contradicted(wrong.getOrDefault(claim.start(), "")) : claim).toList();
    }

    /// "45 of 40".
    private void parts(Map<Integer, String> wrong) {
        for (int i = 0; i + 1 < stated.size(); i++) {
            Stated part = stated.get(i);
            Stated whole = stated.get(i + 1);
            boolean beside = part.mention().passage() == whole.mention().passage() && !part.mention().passage().is(Place.CELL) && part.mention().figure().end() <= whole.mention().figure().start();
            if (beside && PART.matcher(part.mention().passage().text().substring(part.mention().figure().end(), whole.mention().figure().start())).matches()
                    && part.mention().figure().unit().equals(whole.mention().figure().unit()) && part.mention().figure().low().compareTo(whole.mention().figure().low()) > 0) {
                wrong.put(part.claim().start(), "a part of " + whole.claim().text() + " cannot be larger");
            }
        }
    }

    /// The cells of a column of shares that are not the total's.
    private void shares(Map<Integer, String> wrong) {
        Map<String, List<Stated>> columns = new LinkedHashMap<>();
        for (Stated one : stated) {
            Passage passage = one.mention().passage();
            boolean share = passage.is(Place.CELL) && Words.has(passage.columnHead(), SHARE) && !Words.has(passage.rowHead(), WHOLE_ROW);
            if (share) {
                columns.computeIfAbsent(passage.heading() + "\n" + passage.lead() + "\n" + passage.columnHead(), _ -> new ArrayList<>()).add(one);
            }
        }
        columns.values().stream().filter(column -> column.size() >= FEWEST_SHARES).forEach(column -> {
            BigDecimal sum = column.stream().map(one -> one.mention().figure().low()).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(ALL) > 0) {
                column.forEach(one -> wrong.put(one.claim().start(), "the shares of this column add up to " + sum.toPlainString() + " %"));
            }
        });
    }

    /// The same words with another figure.
    private void twice(Map<Integer, String> wrong) {
        Map<String, Stated> first = new HashMap<>();
        for (Stated one : stated) {
            words(one.mention()).ifPresent(words -> {
                Stated before = first.putIfAbsent(words, one);
                if (before != null && before.mention().figure().low().subtract(one.mention().figure().low()).abs().compareTo(before.mention().figure().half().max(one.mention().figure().half())) > 0) {
                    wrong.put(before.claim().start(), "the report also says " + one.claim().text());
                    wrong.put(one.claim().start(), "the report also says " + before.claim().text());
                }
            });
        }
    }

    /// What a sentence with one figure says, without the figure.
    private static Optional<String> words(Mention mention) {
        if (mention.passage().is(Place.CELL) || FigureFinder.in(mention.sentence()).size() != 1) {
            return Optional.empty();
        }
        String rest = mention.sentence().substring(0, mention.at()) + " # " + mention.sentence().substring(Math.min(mention.sentence().length(), mention.at() + mention.figure().end() - mention.figure().start()));
        List<String> words = Words.of(rest);
        return words.size() < FEWEST_WORDS ? Optional.empty() : Optional.of(String.join(" ", words) + mention.figure().unit());
    }
}
