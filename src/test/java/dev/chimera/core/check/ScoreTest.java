package dev.chimera.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.check.Score.Part;
import dev.chimera.core.check.Score.Points;
import dev.chimera.core.fact.FactSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreTest {
    private static final String GOOD = """
            # Report

            ## Summary

            The dataset holds 40 files in this folder, and 25 CSV files are among them.
            The latest modification of the files was on 2024-05-09 in the morning.

            ## Key Findings

            - The mean time to first token of `owl7` is 0.412 s in this folder.
            - The mean time to first token of `elk` is 0.618 s in this folder.
            - Mean throughput of the model is 83.4 tok/s for `owl7` in this folder.
            - The files of this folder are to a large part CSV (62.5%).

            ## Recommendations

            1. Repeat the measurements of the time to first token.
            2. Compare the throughput of both models again.
            """;

    private static Score score(String markdown) {
        return Judgement.of(markdown, SmallFolder.FACTS).score();
    }

    private static double points(Score score, Part part) {
        return score.parts().stream().filter(points -> points.part() == part).findFirst().orElseThrow().points();
    }

    @Test
    void aReportThatIsTrueAndCompleteGetsAllOfIt() {
        Score score = score(GOOD);
        assertEquals(100, score.total(), score::toString);
        assertEquals(List.of(40, 25, 20, 10, 5), score.parts().stream().map(Points::part).map(Part::most).toList());
        assertEquals(List.of(), score.limits());
    }

    @Test
    void oneOpenContradictionCapsItUntilItIsResolved() {
        String wrong = GOOD.replace("40 files", "41 files");
        Score score = score(wrong);
        assertTrue(score.total() <= 49, score::toString);
        assertTrue(score.limits().getFirst().contains("49"));
        Claim claim = Checker.check(wrong, SmallFolder.FACTS).claims().stream().filter(Claim::open).findFirst().orElseThrow();
        assertTrue(score(Resolution.apply(wrong, claim, new Resolution.KeepWithNote())).total() > 49);
        assertEquals(100, score(Resolution.apply(wrong, claim, new Resolution.UseData())).total());
    }

    @Test
    void figuresThatAreInNoDataCapItAndAReportWithoutFactsHasAlmostNothing() {
        Score unsupported = score(GOOD.replace("## Key Findings", IntStream.range(1, 6).mapToObj(i -> "The power draw of machine " + (char) ('a' + i) + " was 8" + i + " W in this run.\n")
                .collect(Collectors.joining("\n")) + "\n## Key Findings"));
        assertTrue(unsupported.total() <= 59 && unsupported.limits().getFirst().contains("59"), unsupported::toString);
        Score none = score("# Report\n\nThe power draw of the machine was 83 W in this run.\n\n## Key Findings\n\n- The power draw of the machine was 83 W.\n");
        assertTrue(none.total() <= 10 && none.limits().getLast().contains("10"), none::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# Report\n\n## Key Findings\n\n## Recommendations\n",
        "# Report\n\nthroughput latency ttft tokens per second performance bottleneck optimization cold start percentile quantization throughput latency\n\n"
            + "## Key Findings\n\n- throughput latency ttft tokens per second performance\n\n## Recommendations\n\n- throughput latency ttft performance optimization\n"})
    void nothingIsGivenForNothingAndForKeywords(String markdown) {
        assertEquals(0, score(markdown).total());
    }

    @Test
    void nothingIsGivenForADumpOfFacts() {
        String dump = SmallFolder.FACTS.all().stream().map(fact -> "- " + fact.noun() + ": " + Verdict.text(fact) + " " + fact.unit() + "\n").collect(Collectors.joining());
        assertEquals(0, score("# Report\n\n## Key Findings\n\n" + dump).total());
        String rows = SmallFolder.FACTS.all().stream().map(fact -> "| " + fact.noun() + " | " + Verdict.text(fact) + " |\n").collect(Collectors.joining());
        assertEquals(0, score("# Report\n\n| Fact | Value |\n| --- | --- |\n" + rows).total());
    }

    @Test
    void reportsRankAsTheShareOfTheirTrueFiguresDoes() {
        List<String> lines = new ArrayList<>(IntStream.range(0, 12).mapToObj(i -> i % 2 == 0 ? "The folder of these files holds 25 CSV files today." : "The folder of these files holds 12 JSON files today.").toList());
        Random random = new Random(7);
        int before = 101;
        for (int wrong = 0; wrong <= lines.size(); wrong += 2) {
            List<String> some = new ArrayList<>(lines);
            for (int i = 0; i < wrong; i++) {
                some.set(i, some.get(i).replaceAll("\\d+", String.valueOf(50 + random.nextInt(40))));
            }
            int total = score("# Report\n\n## Data\n\n" + String.join("\n", some) + "\n").total();
            assertTrue(total < before, wrong + " wrong: " + total + " after " + before);
            before = total;
        }
        assertEquals(0, before);
    }

    @Test
    void withoutDataThereIsNothingToScore() {
        assertEquals(0, Judgement.of(GOOD, FactSet.EMPTY).score().total());
        assertEquals(0, points(Judgement.of(GOOD, FactSet.EMPTY).score(), Part.FORM));
    }
}
