package dev.chimera.core.prose.finding;

import dev.chimera.core.fact.Dimension;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.fact.Smell;
import dev.chimera.core.fact.Source;
import dev.chimera.core.prose.English;
import dev.chimera.core.prose.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Smells of the data as findings. What shows in the same column of several files is told once, of the file where it is strongest.
final class SmellFindings {
    private static final double SECOND_HAND = 0.2;
    private static final double NOT_SPEED = 0.2;
    private static final double IN_PARTS = 0.5;
    private static final double MANY = 50;
    private static final int OTHERS = 3;
    private static final Set<Smell.Kind> SPREAD = Set.of(Smell.Kind.COLD_START, Smell.Kind.OUTLIERS, Smell.Kind.HIGH_VARIATION);

    /// What shows in several columns of a file is told once.
    private static final Set<Smell.Kind> BY_FILE = Set.of(Smell.Kind.MISSING_VALUES, Smell.Kind.FAILED_AVERAGED_IN);

    private record Weighed(Smell smell, List<Fact> figures, Topic topic, double weight) {
        /// The column without the path of keys before it.
        String column() {
            return smell.column().substring(smell.column().lastIndexOf('.') + 1);
        }

        String place() {
            return smell.file().isEmpty() ? smell.sources().stream().map(Source::file).findFirst().orElse("several files") : smell.file();
        }
    }

    private record Topic(Finding.Kind kind, String title, String evidence) {}

    private SmellFindings() {}

    static List<Finding> in(List<Smell> smells, FactSet facts) {
        Map<Object, List<Weighed>> alike = new LinkedHashMap<>();
        for (Weighed weighed : withoutDoubles(smells.stream().flatMap(smell -> weighed(smell, facts).stream()).toList())) {
            Object what = BY_FILE.contains(weighed.smell().kind()) ? weighed.place() : weighed.column();
            alike.computeIfAbsent(List.of(weighed.smell().kind(), what), _ -> new ArrayList<>()).add(weighed);
        }
        return alike.values().stream().map(SmellFindings::finding).toList();
    }

    private static Optional<Weighed> weighed(Smell smell, FactSet facts) {
        List<Fact> figures = smell.facts().stream().flatMap(id -> facts.find(id).stream()).toList();
        if (figures.isEmpty()) {
            return Optional.empty();
        }
        return topic(smell.kind()).map(topic -> new Weighed(smell, figures, topic, relevance(smell, figures) * size(smell.kind(), figures)));
    }

    /// Of one column, a cold start, outliers and a wide spread are the same thing seen from three sides: the first that there is, is told.
    private static List<Weighed> withoutDoubles(List<Weighed> all) {
        Set<Object> told = new HashSet<>();
        List<Weighed> kept = new ArrayList<>();
        for (Weighed weighed : all.stream().sorted(Comparator.comparing(each -> each.smell().kind())).toList()) {
            boolean spread = SPREAD.contains(weighed.smell().kind());
            if (!spread || told.add(List.of(weighed.smell().file(), weighed.smell().column()))) {
                kept.add(weighed);
            }
        }
        return kept;
    }

    private static Finding finding(List<Weighed> group) {
        Weighed first = group.stream().max(Comparator.comparingDouble(Weighed::weight).thenComparing(Weighed::place, Comparator.reverseOrder())).orElseThrow();
        Passage also = Passage.of(also(first, group.stream().filter(each -> each != first).toList()));
        List<Passage> forms = SmellSentence.of(first.smell(), first.figures()).stream().map(form -> form.plus(also)).toList();
        Topic topic = first.topic();
        String title = first.smell().column().isEmpty() ? topic.title() : topic.title() + " in `" + first.smell().column() + "`";
        return new Finding(topic.kind(), title, first.place(), topic.evidence(), forms, first.smell().facts(), first.weight());
    }

    private static String also(Weighed first, List<Weighed> others) {
        if (others.isEmpty()) {
            return "";
        }
        if (BY_FILE.contains(first.smell().kind())) {
            String columns = English.list(others.stream().map(other -> "`" + other.smell().column() + "`").distinct().toList(), OTHERS);
            return first.smell().kind() == Smell.Kind.MISSING_VALUES ? " Values are missing in " + columns + ", too." : " So it is with " + columns + ".";
        }
        List<String> files = others.stream().sorted(Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::place)).map(Weighed::place)
                .filter(place -> !place.equals(first.place())).distinct().map(place -> "`" + place + "`").toList();
        return files.isEmpty() ? "" : first.smell().kind() == Smell.Kind.DUPLICATE_FILES ? " There are further copies of " + English.list(files, OTHERS) + "."
                : " The same shows in " + English.list(files, OTHERS) + ".";
    }

    /// Times and rates of the measurements themselves first; what other reports retell, and the parts of a time, after that.
    private static double relevance(Smell smell, List<Fact> figures) {
        double relevance = smell.file().endsWith(".md") ? SECOND_HAND : 1;
        if (!smell.column().isEmpty()) {
            boolean speed = figures.stream().map(fact -> fact.unit().dimension()).anyMatch(kind -> kind == Dimension.TIME || kind == Dimension.TOKEN_RATE);
            boolean timesMixed = smell.kind() == Smell.Kind.UNIT_MIX && figures.stream().anyMatch(fact -> fact.noun().endsWith(" in ms") || fact.noun().endsWith(" in s"));
            relevance *= speed || timesMixed ? 1 : NOT_SPEED;
        }
        return figures.stream().anyMatch(fact -> fact.measure().startsWith("load") || fact.measure().contains("eval")) ? relevance * IN_PARTS : relevance;
    }

    /// How much the effect weighs, on the scale of a logarithm of a ratio times the root of the number of values.
    private static double size(Smell.Kind kind, List<Fact> figures) {
        double first = Math.abs(figures.getFirst().number());
        double weight = switch (kind) {
            case COLD_START -> figures.size() < 2 ? 1 : Math.abs(Math.log(first / figures.get(1).number())) * Math.sqrt(Math.min(MANY, figures.get(1).n()));
            case FAILED_MEASUREMENT -> figures.size() < 2 ? 1 : 10 * Math.log1p(first) * first / Math.max(1, figures.get(1).number());
            case FAILED_AVERAGED_IN -> 10;
            case UNIT_MIX -> 12;
            case DUPLICATE_FILES, DUPLICATE_ROWS -> 5 * Math.log1p(first);
            case SUM_MISMATCH, PERCENT_OVER_HUNDRED, MEAN_OUTSIDE_RANGE, FUTURE_TIMESTAMP -> 12;
            case OUTLIERS -> 3 * Math.log1p(first);
            case HIGH_VARIATION -> 3 * first;
            case MISSING_VALUES -> 3 * Math.log1p(first);
            case CONSTANT_COLUMN -> 0;
        };
        return Double.isFinite(weight) ? weight : 0;
    }

    private static Optional<Topic> topic(Smell.Kind kind) {
        return Optional.ofNullable(switch (kind) {
            case COLD_START -> new Topic(Finding.Kind.COLD_START, "Cold start", "the first measurement of a series is far slower than the others");
            case FAILED_MEASUREMENT -> new Topic(Finding.Kind.FAILED_MEASUREMENTS, "Failed measurements",
                    "rows that record an error or nothing at all instead of a measurement");
            case FAILED_AVERAGED_IN -> new Topic(Finding.Kind.FAILED_MEASUREMENTS, "Failed measurements inside the mean", "a mean that includes failed measurements");
            case DUPLICATE_FILES -> new Topic(Finding.Kind.DUPLICATE_FILES, "Duplicate files", "several files are identical byte by byte");
            case DUPLICATE_ROWS -> new Topic(Finding.Kind.DUPLICATE_ROWS, "Duplicate rows", "rows of a file are repeated");
            case UNIT_MIX -> new Topic(Finding.Kind.UNIT_MIX, "Mixed units", "the same quantity is stated in different units in different files");
            case OUTLIERS -> new Topic(Finding.Kind.OUTLIERS, "Outliers", "some values are far away from the median");
            case HIGH_VARIATION -> new Topic(Finding.Kind.HIGH_VARIATION, "High variation", "the values vary widely around their mean");
            case MISSING_VALUES -> new Topic(Finding.Kind.MISSING_VALUES, "Missing values", "some values are missing");
            case SUM_MISMATCH, PERCENT_OVER_HUNDRED, MEAN_OUTSIDE_RANGE, FUTURE_TIMESTAMP -> new Topic(Finding.Kind.INCONSISTENT,
                    "Inconsistent figures", "stated values contradict each other");
            case CONSTANT_COLUMN -> null;
        });
    }
}
