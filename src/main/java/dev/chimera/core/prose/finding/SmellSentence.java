package dev.chimera.core.prose.finding;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.Smell;
import dev.chimera.core.fact.Source;
import dev.chimera.core.prose.Passage;
import java.util.List;
import java.util.Optional;

/// A smell in a sentence, each figure bound to its fact. A fact gets its place in the sentence by what it says, never by its position;
/// where one is not there, the facts are listed with their own nouns.
final class SmellSentence {
    private static final String FAILED = "failed_measurements";
    private final Smell smell;
    private final List<Fact> facts;

    private SmellSentence(Smell smell, List<Fact> facts) {
        this.smell = smell;
        this.facts = facts;
    }

    /// @param facts the smell's facts, in its order; at least one
    static Passage of(Smell smell, List<Fact> facts) {
        return new SmellSentence(smell, facts).sentence();
    }

    private Passage sentence() {
        return switch (smell.kind()) {
            case COLD_START -> coldStart().orElseGet(() -> listed("the first measurement is far slower than the rest"));
            case OUTLIERS -> outliers().orElseGet(() -> listed("some values are far from the median"));
            case HIGH_VARIATION -> variation().orElseGet(() -> listed("the values vary widely"));
            case FAILED_MEASUREMENT -> failed().orElseGet(() -> listed("some measurements failed"));
            case FAILED_AVERAGED_IN -> failedInMean().orElseGet(() -> listed("failed measurements take part in a mean"));
            case DUPLICATE_FILES -> Passage.EMPTY.plus(facts.getFirst()).plus(" files are identical byte by byte: " + files() + ".");
            case DUPLICATE_ROWS -> in("").plus(facts.getFirst()).plus(facts.getFirst().number() == 1 ? " row repeats an earlier one." : " rows repeat an earlier one.");
            case UNIT_MIX -> listed(column() + " is stated in different units");
            case MISSING_VALUES -> listed("values of " + column() + " are missing");
            case SUM_MISMATCH, PERCENT_OVER_HUNDRED, MEAN_OUTSIDE_RANGE, FUTURE_TIMESTAMP -> listed("stated values do not agree with each other");
            case CONSTANT_COLUMN -> listed(column() + " is the same in every row");
        };
    }

    private Optional<Passage> coldStart() {
        return with(Aggregate.FIRST).flatMap(first -> with(Aggregate.MEDIAN).flatMap(rest -> with(Aggregate.RATIO).map(ratio ->
                in("the first " + column() + " is ").plus(first).plus(" and the median of all later ones ").plus(rest).plus(", a ratio of ").plus(ratio).plus("."))));
    }

    private Optional<Passage> variation() {
        return with(Aggregate.RATIO).flatMap(ratio -> with(Aggregate.MEAN).flatMap(mean -> with(Aggregate.SD).map(sd ->
                in("the values of " + column() + " vary with a coefficient of variation of ").plus(ratio)
                        .plus(" (mean ").plus(mean).plus(", standard deviation ").plus(sd).plus(")."))));
    }

    private Optional<Passage> failed() {
        return measuring(FAILED).flatMap(failed -> measuring("measurements").map(all ->
                in("").plus(failed).plus(" of ").plus(all).plus(all.number() == 1 ? " measurement failed." : " measurements failed.")));
    }

    private Optional<Passage> failedInMean() {
        Optional<Fact> with = facts.stream().filter(fact -> fact.aggregate() == Aggregate.MEAN && !succeeded(fact)).findFirst();
        Optional<Fact> without = facts.stream().filter(fact -> fact.aggregate() == Aggregate.MEAN && succeeded(fact)).findFirst();
        return with.flatMap(all -> without.flatMap(good -> measuring(FAILED).map(failed -> in("the mean of " + column() + " is ").plus(all)
                .plus(" with the ").plus(failed).plus(failed.number() == 1 ? " failed measurement" : " failed measurements").plus(" and ").plus(good).plus(" without."))));
    }

    private static boolean succeeded(Fact fact) {
        return fact.subject().get("outcome").equals("succeeded");
    }

    private Optional<Fact> measuring(String measure) {
        return facts.stream().filter(fact -> fact.measure().equals(measure)).findFirst();
    }

    private Optional<Passage> outliers() {
        return with(Aggregate.COUNT).flatMap(count -> with(Aggregate.MEDIAN).flatMap(median -> with(Aggregate.MAX).map(highest -> {
            boolean single = count.number() == 1;
            return in("").plus(count).plus(single ? " value of " : " values of ").plus(column()).plus(single ? " is" : " are")
                    .plus(" far from the median of ").plus(median).plus("; the highest is ").plus(highest).plus(".");
        })));
    }

    private Optional<Fact> with(Aggregate aggregate) {
        return facts.stream().filter(fact -> fact.aggregate() == aggregate).findFirst();
    }

    private Passage in(String lead) {
        return Passage.of("In `" + smell.file() + "`, " + lead);
    }

    private String column() {
        return "`" + smell.column() + "`";
    }

    private Passage listed(String what) {
        Passage listed = smell.file().isEmpty() ? Passage.of(what) : in(what);
        String separator = ": ";
        for (Fact fact : facts) {
            listed = listed.plus(separator + fact.noun() + " ").plus(fact);
            separator = ", ";
        }
        return smell.file().isEmpty() && !smell.sources().isEmpty() ? listed.plus(" (" + files() + ").") : listed.plus(".");
    }

    private String files() {
        List<String> files = smell.sources().stream().map(Source::file).distinct().map(file -> "`" + file + "`").toList();
        return files.size() <= 3 ? String.join(", ", files) : String.join(", ", files.subList(0, 3)) + " and others";
    }
}
