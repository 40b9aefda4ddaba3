package dev.chimera.core.prose.finding;

import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.fact.Smell;
import dev.chimera.core.fact.Source;
import dev.chimera.core.prose.Passage;
import java.util.List;
import java.util.Optional;

/// Smells of the data as findings.
final class SmellFindings {
    private SmellFindings() {}

    static List<Finding> in(List<Smell> smells, FactSet facts) {
        return smells.stream().flatMap(smell -> finding(smell, facts).stream()).toList();
    }

    private static Optional<Finding> finding(Smell smell, FactSet facts) {
        List<Fact> figures = smell.facts().stream().flatMap(id -> facts.find(id).stream()).toList();
        if (figures.isEmpty()) {
            return Optional.empty();
        }
        return wording(smell.kind()).map(wording -> new Finding(wording.kind(), title(wording.title(), smell), place(smell), wording.evidence(),
                statement(wording, smell, figures), smell.facts(), wording.weight() * size(smell.kind(), figures)));
    }

    private static String title(String title, Smell smell) {
        return smell.column().isEmpty() ? title : title + " in `" + smell.column() + "`";
    }

    private static String place(Smell smell) {
        return smell.file().isEmpty() ? String.join(", ", smell.sources().stream().map(Source::file).distinct().toList()) : smell.file();
    }

    private static Passage statement(Wording wording, Smell smell, List<Fact> figures) {
        Passage statement = Passage.of(smell.file().isEmpty() ? "" : "In `" + smell.file() + "`, ").plus(wording.lead());
        String separator = ": ";
        for (Fact figure : figures) {
            statement = statement.plus(separator + figure.noun() + " ").plus(figure);
            separator = ", ";
        }
        return smell.file().isEmpty() ? statement.plus(" (" + files(smell) + ").") : statement.plus(".");
    }

    private static String files(Smell smell) {
        List<String> files = smell.sources().stream().map(source -> "`" + source.file() + "`").distinct().toList();
        return files.size() <= 3 ? String.join(", ", files) : String.join(", ", files.subList(0, 3)) + " and others";
    }

    /// How large the effect is: the ratio of the first two figures for times, else the first figure, both on a logarithmic scale.
    private static double size(Smell.Kind kind, List<Fact> figures) {
        double first = Math.abs(figures.getFirst().number());
        double second = figures.size() > 1 ? Math.abs(figures.get(1).number()) : 0;
        boolean compares = kind == Smell.Kind.COLD_START || kind == Smell.Kind.OUTLIERS || kind == Smell.Kind.HIGH_VARIATION;
        double effect = compares && second > 0 ? Math.abs(Math.log(first / second)) * Math.sqrt(Math.max(1, figures.get(1).n())) : Math.log1p(first);
        return Double.isFinite(effect) ? effect : 0;
    }

    /// @param weight relative to the other kinds
    private record Wording(Finding.Kind kind, String title, String lead, String evidence, double weight) {}

    private static Optional<Wording> wording(Smell.Kind kind) {
        return Optional.ofNullable(switch (kind) {
            case COLD_START -> new Wording(Finding.Kind.COLD_START, "Cold start", "the first measurement is far slower than the rest",
                    "the first measurement of a series is far slower than the others (cold start)", 1);
            case FAILED_MEASUREMENT -> new Wording(Finding.Kind.FAILED_MEASUREMENTS, "Failed measurements", "some measurements failed",
                    "rows that record an error or nothing at all instead of a measurement", 2);
            case FAILED_AVERAGED_IN -> new Wording(Finding.Kind.FAILED_MEASUREMENTS, "Failed measurements in a mean",
                    "failed measurements take part in a mean", "a mean that includes failed measurements", 2);
            case DUPLICATE_FILES -> new Wording(Finding.Kind.DUPLICATE_FILES, "Duplicate files", "Some files are identical byte by byte",
                    "several files are identical byte by byte", 1);
            case DUPLICATE_ROWS -> new Wording(Finding.Kind.DUPLICATE_ROWS, "Duplicate rows", "rows are repeated",
                    "rows of a file are repeated", 1);
            case UNIT_MIX -> new Wording(Finding.Kind.UNIT_MIX, "Mixed units", "The same quantity is stated in different units",
                    "the same quantity is stated in different units in different files", 2);
            case OUTLIERS -> new Wording(Finding.Kind.OUTLIERS, "Outliers", "some values are far from the median",
                    "some values are far away from the median", 0.5);
            case HIGH_VARIATION -> new Wording(Finding.Kind.HIGH_VARIATION, "High variation", "the values vary widely",
                    "the values vary widely around their mean", 0.5);
            case MISSING_VALUES -> new Wording(Finding.Kind.MISSING_VALUES, "Missing values", "values are missing",
                    "some values are missing", 0.5);
            case SUM_MISMATCH, PERCENT_OVER_HUNDRED, MEAN_OUTSIDE_RANGE, FUTURE_TIMESTAMP -> new Wording(Finding.Kind.INCONSISTENT,
                    "Inconsistent figures", "stated values do not agree with each other", "stated values contradict each other", 1.5);
            case CONSTANT_COLUMN -> null;
        });
    }
}
