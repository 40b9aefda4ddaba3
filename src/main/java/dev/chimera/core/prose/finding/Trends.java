package dev.chimera.core.prose.finding;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.fact.Unit;
import dev.chimera.core.prose.English;
import dev.chimera.core.prose.FactIndex;
import dev.chimera.core.prose.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What got worse or better between files that differ in the date of their names only: the last one against the one before.
final class Trends {
    /// 2026-03-01, 20260301-1405, seconds since 1970.
    private static final Pattern DATE = Pattern.compile("(?<!\\d)(?:20\\d{2}[-_.]?[01]\\d[-_.]?[0-3]\\d(?:[-_T]?\\d{4,6})?|1[67]\\d{8})(?!\\d)");
    private static final int LEAST_N = 5;
    private static final double LEAST_RATIO = 1.05;
    private static final double WEIGHT = 12;
    private static final double MANY = 50;
    /// From the quartiles of a sample to the standard error of its median.
    private static final double ERROR_OF_MEDIAN = 0.93;

    private record Family(String path, String column, String measure, Unit unit) {}

    private final FactIndex index;

    private Trends(FactIndex index) {
        this.index = index;
    }

    static List<Finding> in(FactSet facts) {
        Trends trends = new Trends(new FactIndex(facts));
        Map<Family, List<Fact>> families = new LinkedHashMap<>();
        for (Fact fact : facts.all()) {
            if (fact.aggregate() == Aggregate.MEDIAN && fact.n() >= LEAST_N && fact.number() > 0 && Direction.of(fact) != Direction.UNKNOWN
                    && !fact.subject().dimensions().containsKey("stated") && trends.index.beside(fact, Aggregate.P25).isPresent()) {
                String file = fact.subject().get("file");
                Matcher date = DATE.matcher(file);
                if (date.find()) {
                    Family family = new Family(date.replaceAll("#"), fact.subject().get("column"), fact.measure(), fact.unit());
                    families.computeIfAbsent(family, _ -> new ArrayList<>()).add(fact);
                }
            }
        }
        return families.values().stream().filter(family -> family.size() > 1).flatMap(family -> trends.change(family).stream()).toList();
    }

    private Optional<Finding> change(List<Fact> family) {
        List<Fact> byDate = family.stream().sorted(Comparator.comparing(Trends::date)).toList();
        Fact earlier = byDate.get(byDate.size() - 2);
        Fact later = byDate.getLast();
        double ratio = Math.max(later.number() / earlier.number(), earlier.number() / later.number());
        boolean other = !earlier.value().equals(later.value()) && !date(earlier).equals(date(later));
        if (!other || ratio < LEAST_RATIO || Math.abs(later.number() - earlier.number()) < 2 * Math.hypot(error(earlier), error(later))) {
            return Optional.empty();
        }
        boolean rose = later.number() > earlier.number();
        boolean worse = rose == (Direction.of(later) == Direction.LOWER);
        String noun = later.noun();
        String evidence = "median " + noun + ": " + (worse ? "worse" : "better") + " in the later of two files of the same kind";
        double weight = WEIGHT * Math.log(ratio) * Math.sqrt(Math.min(MANY, Math.min(earlier.n(), later.n())));
        return Optional.of(new Finding(worse ? Finding.Kind.REGRESSION : Finding.Kind.IMPROVEMENT, English.capital(noun)
                + (worse ? " got worse" : " got better"), later.subject().get("file"), evidence, forms(earlier, later, rose), List.of(later.id(), earlier.id()), weight));
    }

    private static List<Passage> forms(Fact earlier, Fact later, boolean rose) {
        String before = "`" + earlier.subject().get("file") + "`";
        String after = "`" + later.subject().get("file") + "`";
        String noun = later.noun();
        return List.of(
                Passage.of("The median " + noun + " " + (rose ? "rose" : "fell") + " from ").plus(earlier).plus(" in " + before + " to ").plus(later).plus(" in " + after + "."),
                Passage.of("In " + after + ", median " + noun + " is ").plus(later).plus("; it was ").plus(earlier).plus(" in the earlier " + before + "."));
    }

    /// The standard error of the median, by the quartiles; zero where they are not known.
    private double error(Fact median) {
        Optional<Fact> low = index.beside(median, Aggregate.P25);
        Optional<Fact> high = index.beside(median, Aggregate.P75);
        return low.isEmpty() || high.isEmpty() ? 0 : ERROR_OF_MEDIAN * (high.get().number() - low.get().number()) / Math.sqrt(median.n());
    }

    private static String date(Fact fact) {
        return DATE.matcher(fact.subject().get("file")).results().map(MatchResult::group).map(text -> text.replaceAll("\\D", "")).collect(Collectors.joining(" "));
    }
}
