package dev.chimera.core.prose.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.fact.Subject;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TrendsTest {
    private final Facts facts = new Facts();

    private List<Finding> found() {
        return Findings.ranked(new FactSet(facts.all), List.of());
    }

    private List<String> statements() {
        return found().stream().map(finding -> finding.statement().markdown()).toList();
    }

    @Test
    void aLaterFileThatIsSlowerThanTheOneBeforeIsARegressionAndAFasterOneAnImprovement() {
        dated("2026-03-08", 0.30);
        dated("2026-03-01", 0.20);
        assertEquals(List.of("The median time to first token rose from 0.2 s in `b-2026-03-01.csv` to 0.3 s in `b-2026-03-08.csv`."), statements());
        assertEquals(Finding.Kind.REGRESSION, found().getFirst().kind());
        dated("2026-03-09", 0.25);
        assertEquals(List.of("The median time to first token fell from 0.3 s in `b-2026-03-08.csv` to 0.25 s in `b-2026-03-09.csv`."), statements());
        assertEquals(Finding.Kind.IMPROVEMENT, found().getFirst().kind());
    }

    private void dated(String date, double median) {
        Subject subject = Subject.of("file", "b-" + date + ".csv").with("column", "ttft_s");
        String id = "at_" + date.replace("-", "").chars().mapToObj(c -> Character.toString((char) (c - '0' + 'a'))).collect(Collectors.joining());
        facts.add(id, Aggregate.MEDIAN, median, "s", subject);
        facts.add(id + "_low", Aggregate.P25, median - 0.01, "s", subject);
        facts.add(id + "_high", Aggregate.P75, median + 0.01, "s", subject);
    }

    @Test
    void aChangeWithinTheScatterIsNone() {
        for (String date : List.of("2026-03-01", "2026-03-08")) {
            Subject subject = Subject.of("file", "b-" + date + ".csv").with("column", "ttft_s");
            String id = date.endsWith("1") ? "a" : "b";
            facts.add(id, Aggregate.MEDIAN, date.endsWith("1") ? 0.2 : 0.25, "s", subject);
            facts.add(id + "_low", Aggregate.P25, 0.1, "s", subject);
            facts.add(id + "_high", Aggregate.P75, 0.4, "s", subject);
        }
        assertEquals(List.of(), statements());
    }
}
