package dev.chimera.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Long texts are checked by two threads: wherever they are parted, each figure gets the label that it has in a short text.
class LongReportTest {
    private static final String PART = """
            The dataset holds 40 files. Of these, 25 are CSV files.

            Mean throughput is 83.4 tok/s for `owl7` and 41.7 tok/s for `elk`, 100% higher.

            The dataset holds 41 files.

            | Model | Mean throughput | Files |
            | --- | ---: | ---: |
            | `owl7` | 83.4 tok/s | 41 |
            | `elk` | 41.8 tok/s | 40 |

            """;

    private record Labelled(int line, int column, Label label) {}

    private static List<Labelled> labels(String markdown, int below) {
        return Checker.check(markdown, SmallFolder.FACTS).claims().stream().map(claim -> new Labelled(claim.line() + below, claim.col(), claim.label())).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 20, 21, 22, 23, 60})
    void aLongTextIsLabelledAsItsPartsAre(int times) {
        List<Labelled> parts = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            parts.addAll(labels(PART, i * (int) PART.lines().count()));
        }
        List<Labelled> whole = labels(PART.repeat(times), 0);
        assertEquals(parts, whole);
        assertEquals(whole.stream().sorted(Comparator.comparingInt(Labelled::line).thenComparingInt(Labelled::column)).toList(), whole);
    }
}
