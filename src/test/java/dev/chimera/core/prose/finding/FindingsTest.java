package dev.chimera.core.prose.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.fact.Smell;
import dev.chimera.core.fact.Subject;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private static final Subject FILE = Subject.of("file", "runs.csv").with("column", "ttft_s");
    private final Facts facts = new Facts();

    private List<String> statements(Smell... smells) {
        return Findings.ranked(new FactSet(facts.all), List.of(smells)).stream().map(finding -> finding.statement().markdown()).toList();
    }

    private static Smell smell(Smell.Kind kind, String file, Fact... figures) {
        List<FactId> ids = List.of(figures).stream().map(Fact::id).toList();
        return new Smell(kind, file, "ttft_s", List.of(1L), ids, figures[0].sources());
    }

    @Test
    void aGapBetweenVariantsNamesBothAndTheirDifference() {
        Fact alpha = facts.add("alpha", Aggregate.MEDIAN, 0.21, "s", FILE.with("model", "alpha"));
        Fact beta = facts.add("beta", Aggregate.MEDIAN, 0.15, "s", FILE.with("model", "beta"));
        facts.change("change", alpha, beta, "model");
        assertEquals(List.of("In `runs.csv`, median time to first token is 0.21 s for model `alpha` and 0.15 s for `beta`: 40% higher, the worse value."), statements());
    }

    @Test
    void aGapBelowFivePercentIsNoFinding() {
        Fact alpha = facts.add("alpha", Aggregate.MEDIAN, 0.201, "s", FILE.with("model", "alpha"));
        Fact beta = facts.add("beta", Aggregate.MEDIAN, 0.2, "s", FILE.with("model", "beta"));
        facts.change("change", alpha, beta, "model");
        assertEquals(List.of(), statements());
    }

    @Test
    void meanAndDeviationKeepTheirNamesInWhateverOrderTheyCome() {
        Fact sd = facts.add("sd", Aggregate.SD, 2.8, "s", FILE);
        Fact mean = facts.add("mean", Aggregate.MEAN, 1.1, "s", FILE);
        Fact ratio = facts.add("variation", Aggregate.RATIO, 2.545, "", FILE);
        String statement = "In `runs.csv`, the values of `ttft_s` vary with a coefficient of variation of 2.545 (mean 1.1 s, standard deviation 2.8 s).";
        assertEquals(List.of(statement), statements(smell(Smell.Kind.HIGH_VARIATION, "runs.csv", ratio, sd, mean)));
        assertEquals(List.of(statement), statements(smell(Smell.Kind.HIGH_VARIATION, "runs.csv", mean, ratio, sd)));
    }

    @Test
    void aColdStartIsToldWithItsRatio() {
        Fact first = facts.add("first", Aggregate.FIRST, 6.5, "s", FILE);
        Fact rest = facts.add("rest", Aggregate.MEDIAN, 0.1, "s", FILE.with("part", "after the first"));
        Fact ratio = facts.add("ratio", Aggregate.RATIO, 65, "", FILE);
        assertEquals(List.of("In `runs.csv`, the first `ttft_s` is 6.5 s and the median of all later ones 0.1 s, a ratio of 65."),
                statements(smell(Smell.Kind.COLD_START, "runs.csv", first, rest, ratio)));
    }

    @Test
    void whereAFactIsMissingTheOthersAreListedWithTheirNouns() {
        Fact first = facts.add("first", Aggregate.FIRST, 6.5, "s", FILE);
        assertEquals(List.of("In `runs.csv`, the first measurement is far slower than the rest: time to first token 6.5 s."),
                statements(smell(Smell.Kind.COLD_START, "runs.csv", first)));
    }

    @Test
    void aCopyOfAFileGivesNoSecondFinding() {
        Fact one = facts.add("one", Aggregate.COUNT, 3, "", FILE);
        Fact copy = facts.add("copy", Aggregate.COUNT, 3, "", Subject.of("file", "copy.csv"));
        assertEquals(1, statements(smell(Smell.Kind.DUPLICATE_ROWS, "runs.csv", one), smell(Smell.Kind.DUPLICATE_ROWS, "copy.csv", copy)).size());
    }

    @Test
    void theOrderOfTheFactsDoesNotMatter() {
        Fact alpha = facts.add("alpha", Aggregate.MEDIAN, 0.3, "s", FILE.with("model", "alpha"));
        Fact beta = facts.add("beta", Aggregate.MEDIAN, 0.15, "s", FILE.with("model", "beta"));
        facts.change("change", alpha, beta, "model");
        Fact rows = facts.add("rows", Aggregate.COUNT, 3, "", FILE);
        Smell smell = smell(Smell.Kind.DUPLICATE_ROWS, "runs.csv", rows);
        List<String> before = statements(smell);
        Collections.reverse(facts.all);
        assertEquals(before, statements(smell));
    }
}
