package dev.chimera.core.prose.finding;

import dev.chimera.core.fact.Dimension;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.fact.Smell;
import dev.chimera.core.fact.Source;
import java.util.List;
import java.util.Optional;

/// Smells of the data as findings.
final class SmellFindings {
    private static final double SECOND_HAND = 0.2;
    private static final double NOT_SPEED = 0.2;
    private static final double LOAD = 0.3;

    private SmellFindings() {}

    static List<Finding> in(List<Smell> smells, FactSet facts) {
        return smells.stream().flatMap(smell -> finding(smell, facts).stream()).toList();
    }

    private static Optional<Finding> finding(Smell smell, FactSet facts) {
        List<Fact> figures = smell.facts().stream().flatMap(id -> facts.find(id).stream()).toList();
        if (figures.isEmpty()) {
            return Optional.empty();
        }
        return topic(smell.kind()).map(topic -> new Finding(topic.kind(), title(topic.title(), smell), place(smell), topic.evidence(),
                SmellSentence.of(smell, figures), smell.facts(), relevance(smell, figures) * size(smell.kind(), figures)));
    }

    private static String title(String title, Smell smell) {
        return smell.column().isEmpty() ? title : title + " in `" + smell.column() + "`";
    }

    private static String place(Smell smell) {
        return smell.file().isEmpty() ? smell.sources().stream().map(Source::file).findFirst().orElse("several files") : smell.file();
    }

    /// Times and rates of the measurements themselves first; what other reports retell, and load times, after that.
    private static double relevance(Smell smell, List<Fact> figures) {
        double relevance = smell.file().endsWith(".md") ? SECOND_HAND : 1;
        if (!smell.column().isEmpty()) {
            boolean speed = figures.stream().map(fact -> fact.unit().dimension()).anyMatch(kind -> kind == Dimension.TIME || kind == Dimension.TOKEN_RATE);
            relevance *= speed ? 1 : NOT_SPEED;
        }
        return figures.stream().anyMatch(fact -> fact.measure().startsWith("load")) ? relevance * LOAD : relevance;
    }

    /// How much the effect weighs, on the scale of a logarithm of a ratio times the root of the number of values.
    private static double size(Smell.Kind kind, List<Fact> figures) {
        double first = Math.abs(figures.getFirst().number());
        double weight = switch (kind) {
            case COLD_START -> figures.size() < 2 ? 1 : Math.abs(Math.log(first / figures.get(1).number())) * Math.sqrt(figures.get(1).n());
            case FAILED_MEASUREMENT -> figures.size() < 2 ? 1 : 8 * Math.log1p(first) * first / Math.max(1, figures.get(1).number());
            case FAILED_AVERAGED_IN -> 10;
            case UNIT_MIX -> 8;
            case DUPLICATE_FILES, DUPLICATE_ROWS -> 6 * Math.log1p(first);
            case SUM_MISMATCH, PERCENT_OVER_HUNDRED, MEAN_OUTSIDE_RANGE, FUTURE_TIMESTAMP -> 8;
            case OUTLIERS -> 3 * Math.log1p(first);
            case HIGH_VARIATION -> 3 * first;
            case MISSING_VALUES -> Math.log1p(first);
            case CONSTANT_COLUMN -> 0;
        };
        return Double.isFinite(weight) ? weight : 0;
    }

    private record Topic(Finding.Kind kind, String title, String evidence) {}

    private static Optional<Topic> topic(Smell.Kind kind) {
        return Optional.ofNullable(switch (kind) {
            case COLD_START -> new Topic(Finding.Kind.COLD_START, "Cold start", "the first measurement of a series is far slower than the others");
            case FAILED_MEASUREMENT -> new Topic(Finding.Kind.FAILED_MEASUREMENTS, "Failed measurements",
                    "rows that record an error or nothing at all instead of a measurement");
            case FAILED_AVERAGED_IN -> new Topic(Finding.Kind.FAILED_MEASUREMENTS, "Failed measurements in a mean", "a mean that includes failed measurements");
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
