package dev.chimera.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.run.compare.OpenedRuns;
import dev.chimera.core.run.compare.RunComparison;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonMarkdownTest {
    private static final String REPORT = "```\nThe rate is steady.\n```\n";

    private static String markdown() {
        return ComparisonMarkdown.of(RunComparison.of(List.of(OpenedRuns.of("run-1", "0.2", REPORT, 200, 210, 205, 220, 215, 208, 212, 203),
                OpenedRuns.of("run-2", "0.9", REPORT.replace("steady", "rising"), 100, 110, 105, 120, 115, 108, 112, 103))));
    }

    @Test
    void whatDiffersIsReadFirst() {
        assertTrue(markdown().contains("## What differs\n\n|  | A | B |\n| --- | --- | --- |\n| temperature, asked for | 0.2 | 0.9 |\n\n"), markdown());
        assertTrue(markdown().contains("\n| persona | You are calm. Very. | You are calm. Very. |\n"), markdown());
    }

    @Test
    void metricsHaveTheirSpreadAndAreCalledDifferentOnlyByTheTest() {
        assertTrue(markdown().contains("| time to first token, warm | A | 8 | 209 ms | 218.3 | 200–220 |  |  |\n"), markdown());
        assertTrue(markdown().matches("(?s).*\\|  \\| B \\| 8 \\| 109 ms \\| 118\\.3 \\| 100–120 \\| -100 \\(-47\\.8 %\\) \\| \\*\\*difference\\*\\*: shift -100 ms, "
                + "95 % -\\d+ to -\\d+ \\(p 0\\.\\d+, n 8 and 8\\) \\|.*"), markdown());
        assertTrue(markdown().contains("| load, warm | A | 8 | 5 ms | 5 | 5–5 |  |  |\n|  | B | 8 | 5 ms | 5 | 5–5 | 0 (+0.0 %) | no difference shown (p 1.00, n 8 and 8) |\n"),
                markdown());
    }

    @Test
    void factsAndWordsThatChangedAreShown() {
        assertTrue(markdown().contains("| `csv_files` | 1 | 2 |\n"), markdown());
        assertTrue(markdown().contains("\n````\n```\nThe rate is [-steady-]{+rising+}.\n```\n````\n"), markdown());
    }

    @ParameterizedTest
    @CsvSource({"0.5,0.5", "218.24,218.2", "12345.6,12346", "0.000123456,0.0001235", "1e15,1000000000000000", "-3,-3"})
    void figuresHaveFourDigits(double value, String printed) {
        assertEquals(printed, ComparisonWords.number(value));
    }
}
