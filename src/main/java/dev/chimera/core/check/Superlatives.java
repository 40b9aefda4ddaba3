package dev.chimera.core.check;

import dev.chimera.core.check.words.Sentence;
import dev.chimera.core.check.words.Statistic;
import dev.chimera.core.check.words.Words;
import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Dimension;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// "`a` has the lowest mean latency", "the fastest model is `a`": said to be false where the data know better and no file of them agrees.
final class Superlatives {
    private static final Pattern HAS = Pattern.compile("\\b(?:has|had|have|reach(?:es|ed)|achiev(?:es|ed)|deliver(?:s|ed)|show(?:s|ed)|record(?:s|ed)|offer(?:s|ed)|post(?:s|ed)|provid(?:es|ed)"
            + "|need(?:s|ed)|with|exhibit(?:s|ed)|yield(?:s|ed)|attain(?:s|ed))\\s+the\\s+(?:overall\\s+)?(highest|lowest|fastest|slowest|shortest|longest|largest|smallest|greatest)\\s+([^.;,(:]{3,60})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern IS = Pattern.compile("\\bthe\\s+(fastest|slowest|quickest)\\s+(\\p{L}+)\\s+(?:is|was|remains|turned out to be)\\s+(?:the\\s+)?[`*\"]*([\\w.:/-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern THAN = Pattern.compile("(?<![\\w.:/-])([\\w.:/-]+)[`*\"]*\\s+(?:is|was|are|were|runs|ran)\\s+(?:\\p{L}+ly\\s+|much\\s+|far\\s+|about\\s+)?(faster|quicker|slower)"
            + "\\s+than\\s+(?:the\\s+)?[`*\"]*([\\w.:/-]+)", Pattern.CASE_INSENSITIVE);
    private static final Set<Aggregate> TYPICAL = Set.of(Aggregate.MEAN, Aggregate.MEDIAN, Aggregate.VALUE);

    /// @param start in the passage
    record Wrong(int start, int end, Verdict verdict) {}

    private record Place(String file, String column, Aggregate aggregate, String dimension) {}

    private final KnownFacts index;
    private final Quantity quantity;

    Superlatives(KnownFacts index, Quantity quantity) {
        this.index = index;
        this.quantity = quantity;
    }

    List<Wrong> in(String passage) {
        List<Wrong> wrong = new ArrayList<>();
        Matcher has = HAS.matcher(passage);
        while (has.find()) {
            Sentence sentence = Sentence.around(passage, has.start(), has.end());
            List<Fact> facts = quantity.named(List.of(has.group(2)), 0, Unit.NONE, Set.of(), fact -> fact.formula().isEmpty());
            Set<Statistic> statistics = Statistic.of(List.of(has.group(2)));
            List<Fact> meant = facts.stream().filter(fact -> statistics.isEmpty() ? TYPICAL.contains(fact.aggregate()) : statistics.stream().anyMatch(statistic -> statistic.is(fact))
                    || fact.aggregate() == Aggregate.VALUE).toList();
            List<String> names = Words.tokens(passage.substring(sentence.start(), has.start()));
            judge(has.group(1), names.isEmpty() ? "" : last(names, meant), meant).ifPresent(verdict -> wrong.add(new Wrong(has.start(1), has.end(1), verdict)));
        }
        Matcher is = IS.matcher(passage);
        while (is.find()) {
            String name = is.group(3).replaceAll("[.:/-]+$", "");
            List<Fact> speeds = index.groups().of(is.group(2) + "s").isEmpty() ? List.of() : speeds(name);
            judge(is.group(1), name, speeds).ifPresent(verdict -> wrong.add(new Wrong(is.start(1), is.end(1), verdict)));
        }
        Matcher than = THAN.matcher(passage);
        while (than.find()) {
            String name = than.group(1);
            String other = than.group(3).replaceAll("[.:/-]+$", "");
            List<Fact> both = speeds(name).stream().filter(fact -> Words.key(fact.subject().get(dimension(fact).orElse(""))).equals(Words.key(name))
                    || Words.key(fact.subject().get(dimension(fact).orElse(""))).equals(Words.key(other))).toList();
            judge(than.group(2).equalsIgnoreCase("slower") ? "slowest" : "fastest", name, both).ifPresent(verdict -> wrong.add(new Wrong(than.start(2), than.end(2), verdict)));
        }
        return wrong;
    }

    private List<Fact> speeds(String name) {
        return index.grouped(Words.key(name)).stream().filter(Superlatives::speed).flatMap(fact -> index.measure(fact.measure()).stream())
                .filter(fact -> TYPICAL.contains(fact.aggregate()) && fact.formula().isEmpty()).distinct().toList();
    }

    private static boolean speed(Fact fact) {
        return fact.unit().dimension() == Dimension.TIME || fact.unit().dimension() == Dimension.TOKEN_RATE;
    }

    private static String last(List<String> tokens, List<Fact> facts) {
        Set<String> known = facts.stream().flatMap(fact -> fact.subject().dimensions().entrySet().stream()).filter(dimension -> !Groups.PLACES.contains(dimension.getKey()))
                .map(dimension -> Words.key(dimension.getValue())).collect(Collectors.toSet());
        return tokens.reversed().stream().filter(token -> known.contains(Words.key(token))).findFirst().orElse("");
    }

    /// Empty where the named one is the first in any file, or nothing is compared.
    private static Optional<Verdict> judge(String word, String name, List<Fact> facts) {
        String key = Words.key(name);
        Map<Place, List<Fact>> compared = facts.stream().filter(fact -> dimension(fact).isPresent())
                .collect(Collectors.groupingBy(fact -> new Place(fact.subject().get("file"), fact.subject().get("column"), fact.aggregate(), dimension(fact).orElse(""))));
        List<String> against = new ArrayList<>();
        List<Fact> decisive = new ArrayList<>();
        for (List<Fact> group : compared.values().stream().sorted(Comparator.comparing(group -> group.getFirst().id())).toList()) {
            Optional<Fact> own = group.stream().filter(fact -> Words.key(fact.subject().get(dimension(fact).orElse(""))).equals(key)).findFirst();
            if (own.isEmpty() || group.size() < 2) {
                continue;
            }
            boolean most = most(word.toLowerCase(Locale.ROOT), own.get());
            Fact first = group.stream().max((a, b) -> most ? Double.compare(a.number(), b.number()) : Double.compare(b.number(), a.number())).orElseThrow();
            if (first.number() == own.get().number()) {
                return Optional.empty();
            }
            against.add(name + ": " + Verdict.text(own.get()) + ", " + first.subject().get(dimension(first).orElse("")) + ": " + Verdict.text(first) + " " + first.unit());
            decisive.add(own.get());
            decisive.add(first);
        }
        return decisive.isEmpty() ? Optional.empty() : Optional.of(new Verdict(Label.CONTRADICTED, decisive.stream().limit(4).map(Fact::id).toList(), "", "",
                decisive.getFirst().subject().get("file"), against.getFirst(), false));
    }

    /// The one dimension by which the rows are told apart.
    private static Optional<String> dimension(Fact fact) {
        List<String> own = fact.subject().dimensions().keySet().stream().filter(key -> !Groups.PLACES.contains(key)).toList();
        return own.size() == 1 ? Optional.of(own.getFirst()) : Optional.empty();
    }

    private static boolean most(String word, Fact fact) {
        return switch (word) {
            case "highest", "largest", "longest", "greatest" -> true;
            case "fastest", "quickest" -> fact.unit().symbol().endsWith("/s");
            case "slowest" -> !fact.unit().symbol().endsWith("/s");
            default -> false;
        };
    }
}
