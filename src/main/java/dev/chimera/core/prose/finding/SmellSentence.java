package dev.chimera.core.prose.finding;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.Smell;
import dev.chimera.core.fact.Source;
import dev.chimera.core.prose.English;
import dev.chimera.core.prose.Passage;
import java.util.List;
import java.util.Optional;

/// A smell in sentences, each figure bound to its fact. A fact gets its place in the sentence by what it says, never by its position;
/// where one is not there, the facts are listed with their own nouns.
final class SmellSentence {
    private static final String FAILED = "failed_measurements";
    private static final int FILES = 3;
    private final Smell smell;
    private final List<Fact> facts;

    private SmellSentence(Smell smell, List<Fact> facts) {
        this.smell = smell;
        this.facts = facts;
    }

    /// @param facts the smell's facts, in its order; at least one
    /// @return one form or more, each saying the same
    static List<Passage> of(Smell smell, List<Fact> facts) {
        return new SmellSentence(smell, facts).sentences();
    }

    private List<Passage> sentences() {
        return switch (smell.kind()) {
            case COLD_START -> coldStart().orElseGet(() -> listed("the first measurement is far slower than the rest"));
            case OUTLIERS -> outliers().orElseGet(() -> listed("some values are far from the median"));
            case HIGH_VARIATION -> variation().orElseGet(() -> listed("the values vary widely"));
            case FAILED_MEASUREMENT -> failed().orElseGet(() -> listed("some measurements failed"));
            case FAILED_AVERAGED_IN -> failedInMean().orElseGet(() -> listed("failed measurements take part in a mean"));
            case DUPLICATE_FILES -> List.of(Passage.of(files() + " are identical byte by byte."));
            case DUPLICATE_ROWS -> List.of(in(facts.getFirst().number() == 1 ? "a row repeats an earlier row." : "some rows repeat earlier rows."));
            case UNIT_MIX -> unitMix();
            case MISSING_VALUES -> missing();
            case SUM_MISMATCH, PERCENT_OVER_HUNDRED, MEAN_OUTSIDE_RANGE, FUTURE_TIMESTAMP -> listed("stated values do not agree with each other");
            case CONSTANT_COLUMN -> listed(column() + " is the same in every row");
        };
    }

    private Optional<List<Passage>> coldStart() {
        return with(Aggregate.FIRST).flatMap(first -> with(Aggregate.MEDIAN).flatMap(rest -> with(Aggregate.RATIO).map(ratio -> List.of(
                in("the first " + column() + " is ").plus(first).plus(" and the median of all later ones ").plus(rest).plus(", a ratio of ").plus(ratio).plus("."),
                Passage.of("The first " + column() + " in " + file() + " is ").plus(first).plus("; the median of all later ones is ").plus(rest).plus(".")))));
    }

    private Optional<List<Passage>> variation() {
        return with(Aggregate.RATIO).flatMap(ratio -> with(Aggregate.MEAN).flatMap(mean -> with(Aggregate.SD).map(sd -> List.of(
                in("the coefficient of variation of " + column() + " is ").plus(ratio).plus(" (mean ").plus(mean).plus(", standard deviation ").plus(sd).plus(")."),
                in("the mean of " + column() + " is ").plus(mean).plus(" with a standard deviation of ").plus(sd).plus(", a wide scatter.")))));
    }

    private Optional<List<Passage>> failed() {
        return measuring(FAILED).flatMap(failed -> measuring("measurements").map(all -> {
            boolean whole = failed.number() == all.number();
            String noun = all.number() == 1 ? " measurement failed" : " measurements failed";
            return List.of(in("").plus(failed).plus(" of ").plus(all).plus(noun + (whole ? ", so the file holds no result." : ".")),
                    Passage.EMPTY.plus(failed).plus(" of ").plus(all).plus(noun + " in " + file() + "."));
        }));
    }

    private Optional<List<Passage>> failedInMean() {
        Optional<Fact> with = facts.stream().filter(fact -> fact.aggregate() == Aggregate.MEAN && !succeeded(fact)).findFirst();
        Optional<Fact> without = facts.stream().filter(fact -> fact.aggregate() == Aggregate.MEAN && succeeded(fact)).findFirst();
        return with.flatMap(all -> without.flatMap(good -> measuring(FAILED).map(failed -> List.of(in("the mean of " + column() + " is ").plus(all)
                .plus(" with the ").plus(failed).plus(failed.number() == 1 ? " failed measurement" : " failed measurements").plus(" and ").plus(good).plus(" without.")))));
    }

    private static boolean succeeded(Fact fact) {
        return fact.subject().get("outcome").equals("succeeded");
    }

    private Optional<Fact> measuring(String measure) {
        return facts.stream().filter(fact -> fact.measure().equals(measure)).findFirst();
    }

    private Optional<List<Passage>> outliers() {
        return with(Aggregate.MEDIAN).flatMap(median -> far(median).map(far -> {
            String which = far.aggregate() == Aggregate.MAX ? "highest" : "lowest";
            return List.of(
                    in("the median of " + column() + " is ").plus(median).plus(", but the " + which + " value is ").plus(far).plus("."),
                    in("the " + which + " value of " + column() + ", ").plus(far).plus(", is far from the median of ").plus(median).plus("."));
        }));
    }

    /// The extreme that is farther from the median.
    private Optional<Fact> far(Fact median) {
        return facts.stream().filter(fact -> fact.aggregate() == Aggregate.MAX || fact.aggregate() == Aggregate.MIN)
                .reduce((a, b) -> Math.abs(b.number() - median.number()) > Math.abs(a.number() - median.number()) ? b : a);
    }

    private List<Passage> missing() {
        Fact missing = facts.getFirst();
        return List.of(in(column() + " is missing in ").plus(missing).plus(missing.number() == 1 ? " row." : " rows."));
    }

    private List<Passage> unitMix() {
        List<String> units = facts.stream().map(fact -> fact.noun().substring(fact.noun().lastIndexOf(' ') + 1)).toList();
        String rest = English.list(units.stream().skip(1).map(unit -> "in " + unit).toList());
        return List.of(Passage.of(column() + " is given in " + units.getFirst() + " by some columns and " + rest + " by others (" + files() + ")."));
    }

    private Optional<Fact> with(Aggregate aggregate) {
        return facts.stream().filter(fact -> fact.aggregate() == aggregate).findFirst();
    }

    private Passage in(String lead) {
        return Passage.of("In " + file() + ", " + lead);
    }

    private String file() {
        return "`" + smell.file() + "`";
    }

    private String column() {
        return "`" + smell.column() + "`";
    }

    private List<Passage> listed(String what) {
        Passage listed = smell.file().isEmpty() ? Passage.of(English.capital(what)) : in(what);
        String separator = ": ";
        for (Fact fact : facts) {
            listed = listed.plus(separator + fact.noun() + " ").plus(fact);
            separator = ", ";
        }
        return List.of(smell.file().isEmpty() && !smell.sources().isEmpty() ? listed.plus(" (" + files() + ").") : listed.plus("."));
    }

    private String files() {
        return English.list(smell.sources().stream().map(Source::file).distinct().map(file -> "`" + file + "`").toList(), FILES);
    }
}
