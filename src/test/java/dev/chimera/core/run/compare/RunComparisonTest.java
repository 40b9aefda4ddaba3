package dev.chimera.core.run.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.measure.Difference;
import dev.chimera.core.run.compare.SettingRow.Group;
import dev.chimera.core.run.compare.TotalRow.Total;
import dev.chimera.core.run.history.OpenedRun;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RunComparisonTest {
    private static final double[] SLOW = {200, 210, 205, 220, 215, 208, 212, 203};
    private static final double[] QUICK = {100, 110, 105, 120, 115, 108, 112, 103};
    private static final double[] ALSO_SLOW = {201, 209, 206, 219, 216, 207, 213, 202};

    private static RunComparison compare(OpenedRun... runs) {
        return RunComparison.of(List.of(runs));
    }

    private static MetricRow ttft(RunComparison comparison) {
        return comparison.metrics().stream().filter(row -> row.metric() == Metric.TTFT).findFirst().orElseThrow();
    }

    @Test
    void whatDiffersComesFirstAndTheRestIsThere() {
        List<SettingRow> rows = compare(OpenedRuns.of("run-1", "0.2", "", SLOW), OpenedRuns.of("run-2", "0.9", "", SLOW)).settings();
        assertEquals(new SettingRow(Group.ASKED, "temperature", List.of("0.2", "0.9")), rows.getFirst());
        assertEquals(1, rows.stream().filter(SettingRow::differs).count());
        assertTrue(rows.contains(new SettingRow(Group.MODEL, "quantization", List.of("Q4_K_M", "Q4_K_M"))));
        assertTrue(rows.contains(new SettingRow(Group.MACHINE, "os.name", List.of("Linux", "Linux"))));
        assertTrue(rows.contains(new SettingRow(Group.RUN, "folder", List.of("/data/runs", "/data/runs"))));
        assertFalse(rows.stream().anyMatch(row -> row.name().equals("top_p") && row.group() == Group.ASKED), "nobody set it");
    }

    @Test
    void aPlantedDifferenceIsShownWithItsShiftAndAnotherIsNot() {
        MetricRow row = ttft(compare(OpenedRuns.of("run-1", "0.2", "", SLOW), OpenedRuns.of("run-2", "0.2", "", QUICK), OpenedRuns.of("run-3", "0.2", "", ALSO_SLOW)));
        assertEquals(List.of(8, 8, 8), row.values().stream().map(values -> values.orElseThrow().n()).toList(), "the failed call is left out");
        assertEquals(209, row.values().getFirst().orElseThrow().median());
        assertEquals(-100, row.delta(1).orElseThrow());
        assertEquals(-100 / 209.0, row.relative(1).orElseThrow());
        Difference found = row.differences().get(1).orElseThrow();
        assertTrue(found.shown());
        assertEquals(-100, found.shift().estimate(), 1);
        assertFalse(row.differences().get(2).orElseThrow().shown());
        assertTrue(row.differences().getFirst().isEmpty());
    }

    @Test
    void whereOneRunMeasuredNothingNothingIsSaid() {
        MetricRow row = ttft(compare(OpenedRuns.of("run-1", "0.2", "", SLOW), OpenedRuns.of("run-2", "0.2", "")));
        assertTrue(row.values().get(1).isEmpty() && row.differences().get(1).isEmpty() && row.delta(1).isEmpty());
    }

    @Test
    void onlyFactsThatChangedAreThere() {
        List<FactRow> rows = compare(OpenedRuns.of("run-1", "0.2", "", SLOW), OpenedRuns.of("run-2", "0.2", "", SLOW)).facts();
        assertEquals(List.of("csv_files"), rows.stream().map(row -> row.id().toString()).toList());
        assertEquals(List.of(1.0, 2.0), rows.getFirst().facts().stream().map(fact -> fact.orElseThrow().number()).toList());
    }

    @Test
    void wholeRunsAreCounted() {
        List<TotalRow> totals = compare(OpenedRuns.of("run-1", "0.2", "", SLOW), OpenedRuns.of("run-2", "0.2", "", 100, 101)).totals();
        assertTrue(totals.contains(new TotalRow(Total.CALLS, List.of(OptionalDouble.of(9), OptionalDouble.of(3)))), totals.toString());
        assertTrue(totals.contains(new TotalRow(Total.EXCLUDED_CALLS, List.of(OptionalDouble.of(1), OptionalDouble.of(1)))));
        assertTrue(totals.contains(new TotalRow(Total.TOKENS, List.of(OptionalDouble.of(408), OptionalDouble.of(102)))));
        assertTrue(totals.contains(new TotalRow(Total.SECONDS, List.of(OptionalDouble.of(1.5), OptionalDouble.of(1.5)))));
        assertTrue(totals.contains(new TotalRow(Total.SUPPORTED, List.of(OptionalDouble.of(0.9), OptionalDouble.of(0.9)))));
    }

    @Test
    void oneRunIsNoComparison() {
        assertThrows(IllegalArgumentException.class, () -> compare(OpenedRuns.of("run-1", "0.2", "", SLOW)));
    }
}
