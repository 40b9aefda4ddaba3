package dev.chimera.core.prose.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.fact.Smell;
import dev.chimera.core.fact.Source;
import dev.chimera.core.fact.Subject;
import java.util.ArrayList;
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

    private Finding only(Smell... smells) {
        List<Finding> found = Findings.ranked(new FactSet(facts.all), List.of(smells));
        assertEquals(1, found.size(), found.toString());
        return found.getFirst();
    }

    private Fact median(String id, double value, String unit, Subject subject) {
        return facts.add(id, Aggregate.MEDIAN, value, unit, subject);
    }

    @Test
    void aGapBetweenVariantsNamesBothAndTheirDifference() {
        median("all", 0.18, "s", FILE);
        Fact alpha = median("alpha", 0.21, "s", FILE.with("model", "alpha"));
        Fact beta = median("beta", 0.15, "s", FILE.with("model", "beta"));
        facts.change("change", alpha, beta, "model");
        assertEquals(Finding.Kind.VARIANT_GAP, only().kind());
        assertEquals(List.of("In `runs.csv`, `beta` is ahead with a median time to first token of 0.15 s; `alpha` is at the other end with 0.21 s, 40% more."),
                statements());
    }

    @Test
    void ofSeveralVariantsTheBestAndTheWorstAreTold() {
        median("all", 40, "tok/s", FILE);
        Fact low = median("low", 30, "tok/s", FILE.with("quantization", "q8_0"));
        median("mid", 40, "tok/s", FILE.with("quantization", "q5_k_m"));
        Fact high = median("high", 60, "tok/s", FILE.with("quantization", "q4_0"));
        facts.change("change", high, low, "quantization");
        assertEquals(Finding.Kind.BEST_AND_WORST, only().kind());
        assertEquals(List.of("In `runs.csv`, `q4_0` is ahead with a median time to first token of 60 tok/s, 100% more than `q8_0`, "
                + "which is at the other end with a median time to first token of 30 tok/s."), statements());
    }

    @Test
    void aBareNumberIsToldWithItsDimension() {
        median("all", 40, "tok/s", FILE);
        median("low", 30, "tok/s", FILE.with("n_threads", "4"));
        median("high", 60, "tok/s", FILE.with("n_threads", "2"));
        assertEquals(List.of("In `runs.csv`, n_threads `2` is ahead with a median time to first token of 60 tok/s; n_threads `4` is at the other end with 30 tok/s."),
                statements());
    }

    @Test
    void whatIsWorseThanItsBaselineIsARegression() {
        median("all", 0.18, "s", FILE);
        Fact eager = median("eager", 0.15, "s", FILE.with("backend", "eager"));
        Fact compiled = median("compiled", 0.21, "s", FILE.with("backend", "compiled"));
        facts.change("change", compiled, eager, "backend");
        assertEquals(Finding.Kind.REGRESSION, only().kind());
        assertEquals(List.of("In `runs.csv`, median time to first token is 0.21 s for `compiled` against 0.15 s for the baseline `eager`, 40% higher."), statements());
    }

    @Test
    void filesThatDifferInTheirModelAreCompared() {
        median("alpha", 0.21, "s", Subject.of("file", "runs/alpha-1b_base.csv").with("column", "ttft_s").with("model", "alpha:1b"));
        median("beta", 0.15, "s", Subject.of("file", "runs/beta_base.csv").with("column", "ttft_s").with("model", "beta"));
        assertEquals(List.of("Among files that differ in model, `beta` is ahead: its median time to first token is 0.15 s in `runs/beta_base.csv`. "
                + "At the other end is `alpha:1b`: its median time to first token is 0.21 s in `runs/alpha-1b_base.csv`."), statements());
        assertEquals("runs/*_base.csv", only().place());
    }

    @Test
    void aGapBelowFivePercentIsNoFinding() {
        median("all", 0.2, "s", FILE);
        median("alpha", 0.201, "s", FILE.with("model", "alpha"));
        median("beta", 0.2, "s", FILE.with("model", "beta"));
        assertEquals(List.of(), statements());
    }

    @Test
    void aGapThatOnlyReloadsExplainIsSaidToBeOne() {
        Subject load = Subject.of("file", "runs.csv").with("column", "load_s");
        facts.of("load", "load time").add("l_all", Aggregate.MEDIAN, 0.1, "s", load);
        facts.add("l_cold", Aggregate.MEDIAN, 6, "s", load.with("temperature", "0.2"));
        facts.add("l_warm", Aggregate.MEDIAN, 0.1, "s", load.with("temperature", "0.8"));
        facts.of("ttft", "time to first token");
        median("all", 0.1, "s", FILE);
        median("cold", 6.5, "s", FILE.with("temperature", "0.2"));
        median("warm", 0.1, "s", FILE.with("temperature", "0.8"));
        assertEquals(Finding.Kind.RELOADED, only().kind());
        assertTrue(statements().getFirst().contains("so this is the model being loaded, not the effect of temperature"), statements().toString());
    }

    @Test
    void outliersNameTheFartherExtreme() {
        Fact count = facts.add("outliers", Aggregate.COUNT, 3, "", FILE);
        Fact median = median("median", 0.1, "s", FILE);
        Fact low = facts.add("low", Aggregate.MIN, 0.09, "s", FILE);
        Fact high = facts.add("high", Aggregate.MAX, 0.9, "s", FILE);
        Smell smell = smell(Smell.Kind.OUTLIERS, "runs.csv", count, median, low, high);
        assertEquals(List.of("In `runs.csv`, the median of `ttft_s` is 0.1 s, but the highest value is 0.9 s."), statements(smell));
    }

    @Test
    void unitsThatAreMixedAreNamed() {
        Fact ms = facts.of("columns", "columns that give time to first token in ms").add("ms", Aggregate.COUNT, 1, "", Subject.EVERYTHING);
        Fact s = facts.of("columns", "columns that give time to first token in s").add("s", Aggregate.COUNT, 4, "", Subject.EVERYTHING);
        assertEquals(List.of("`ttft` is given in ms by some columns and in s by others (`a.csv`)."),
                statements(new Smell(Smell.Kind.UNIT_MIX, "", "ttft", List.of(), List.of(ms.id(), s.id()), List.of(new Source("a.csv", "", "ttft", List.of(), 1)))));
    }

    @Test
    void missingValuesOfOneFileAreToldTogether() {
        Fact missing = facts.of("ttft_values", "missing values of time to first token").add("missing", Aggregate.COUNT, 1, "", FILE);
        Fact other = facts.of("load_values", "missing values of load time").add("other", Aggregate.COUNT, 1, "", FILE.with("column", "load_s"));
        Smell first = smell(Smell.Kind.MISSING_VALUES, "runs.csv", missing);
        Smell second = new Smell(Smell.Kind.MISSING_VALUES, "runs.csv", "load_s", List.of(1L), List.of(other.id()), other.sources());
        assertEquals(List.of("In `runs.csv`, `ttft_s` is missing in 1 row. Values are missing in `load_s`, too."), statements(first, second));
    }

    @Test
    void failuresInSeveralFilesAreToldOnce() {
        List<Smell> smells = new ArrayList<>();
        for (String file : List.of("a", "b")) {
            Subject subject = Subject.of("file", file + ".csv");
            Fact failed = facts.of("failed_measurements", "failed measurements").add(file + "_failed", Aggregate.COUNT, 5, "", subject);
            Fact all = facts.of("measurements", "measurements").add(file + "_all", Aggregate.COUNT, file.equals("a") ? 5 : 9, "", subject);
            smells.add(new Smell(Smell.Kind.FAILED_MEASUREMENT, file + ".csv", "", List.of(1L), List.of(failed.id(), all.id()), failed.sources()));
        }
        assertEquals(List.of("In `a.csv`, 5 of 5 measurements failed, so the file holds no result. The same shows in `b.csv`."), statements(smells.toArray(Smell[]::new)));
    }

    @Test
    void theSecondOfAKindIsToldInOtherWords() {
        for (String file : List.of("a.csv", "b.csv")) {
            Subject subject = Subject.of("file", file).with("column", "ttft_s");
            String id = file.substring(0, 1);
            median(id + "_all", 0.2, "s", subject);
            median(id + "_slow", 0.4, "s", subject.with("server", "slow-" + id));
            median(id + "_fast", file.equals("a.csv") ? 0.1 : 0.15, "s", subject.with("server", "fast-" + id));
        }
        assertEquals(List.of("In `a.csv`, `fast-a` is ahead with a median time to first token of 0.1 s; `slow-a` is at the other end with 0.4 s.",
                "Comparing server in `b.csv`, the best median time to first token is that of `fast-b` with 0.15 s, the worst that of `slow-b` with 0.4 s."), statements());
    }

    @Test
    void aWideSpreadOfAColumnWithAColdStartIsNotToldAgain() {
        Fact first = facts.add("first", Aggregate.FIRST, 6.5, "s", FILE);
        Fact rest = median("rest", 0.1, "s", FILE.with("part", "after the first"));
        Fact ratio = facts.add("ratio", Aggregate.RATIO, 65, "", FILE);
        Fact sd = facts.add("sd", Aggregate.SD, 2.8, "s", FILE);
        assertEquals(List.of("In `runs.csv`, the first `ttft_s` is 6.5 s and the median of all later ones 0.1 s, a ratio of 65."),
                statements(smell(Smell.Kind.HIGH_VARIATION, "runs.csv", ratio, sd), smell(Smell.Kind.COLD_START, "runs.csv", first, rest, ratio)));
    }

    @Test
    void theVariationIsToldWithMeanAndDeviationInWhateverOrderTheyCome() {
        Fact sd = facts.add("sd", Aggregate.SD, 2.8, "s", FILE);
        Fact mean = facts.add("mean", Aggregate.MEAN, 1.1, "s", FILE);
        Fact ratio = facts.add("variation", Aggregate.RATIO, 2.545, "", FILE);
        String statement = "In `runs.csv`, the coefficient of variation of `ttft_s` is 2.545 (mean 1.1 s, standard deviation 2.8 s).";
        assertEquals(List.of(statement), statements(smell(Smell.Kind.HIGH_VARIATION, "runs.csv", ratio, sd, mean)));
        assertEquals(List.of(statement), statements(smell(Smell.Kind.HIGH_VARIATION, "runs.csv", mean, ratio, sd)));
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
    void theLargerEffectOfMoreValuesComesFirst() {
        for (String file : List.of("a.csv", "b.csv", "c.csv")) {
            Subject subject = Subject.of("file", file).with("column", "ttft_s");
            String id = file.substring(0, 1);
            facts.n = file.equals("c.csv") ? 40 : 4;
            median(id + "_all", 0.2, "s", subject);
            median(id + "_slow", file.equals("a.csv") ? 0.3 : file.equals("b.csv") ? 0.2 : 0.21, "s", subject.with("server", "x" + id));
            median(id + "_fast", 0.1, "s", subject.with("server", "y" + id));
        }
        assertEquals(List.of("c.csv", "a.csv", "b.csv"), Findings.ranked(new FactSet(facts.all), List.of()).stream().map(Finding::place).toList());
    }

    @Test
    void theOrderOfTheFactsDoesNotMatter() {
        median("all", 0.2, "s", FILE);
        median("alpha", 0.3, "s", FILE.with("model", "alpha"));
        median("beta", 0.15, "s", FILE.with("model", "beta"));
        Fact rows = facts.add("rows", Aggregate.COUNT, 3, "", FILE);
        Smell smell = smell(Smell.Kind.DUPLICATE_ROWS, "runs.csv", rows);
        List<String> before = statements(smell);
        Collections.reverse(facts.all);
        assertEquals(before, statements(smell));
    }
}
