package dev.chimera.core.run.imported;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.ingest.Ingest;
import dev.chimera.core.ingest.IngestResult;
import dev.chimera.core.run.imported.ClaimVerdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportAuditTest {
    static final Path FIXTURE = Path.of("src/test/resources/imports/three-runs");
    private ImportAudit audit = new ImportAudit(new ForeignFolder(FIXTURE, List.of(), Map.of(), List.of()), List.of(), List.of(), List.of());

    @BeforeEach
    void read() throws IOException {
        audit = ImportAudit.of(ForeignFolder.read(FIXTURE), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "run_1 | collector.throughput_tokens_per_sec = 50 | FOLLOWS | 400 tokens in 8000 ms are 50 per second",
        "run_1 | summary.concurrency_speedup = 1.62 | DOES_NOT_FOLLOW | no agent was measured alone",
        "run_1 | summary.efficiency_percent = 81.0 | DOES_NOT_FOLLOW | no agent was measured alone",
        "run_1 | summary.resource_contention_detected = false | FOLLOWS | no call waited",
        "run_1 | summary.ttft_delta_ms = -50.0 | FOLLOWS | insight less collector is 370 less 420, 50 apart",
        "run_1 | summary.throughput_percent_better = 100.0 | DOES_NOT_FOLLOW | insight against collector is 100 against 50, +100.0 %; one call each",
        "run_2 | insight.throughput_tokens_per_sec = 120 | DOES_NOT_FOLLOW | 505 tokens in 5050 ms are 100 per second",
        "run_2 | summary.resource_contention_detected = false | DOES_NOT_FOLLOW | collector waited 2600 ms beside load, prefill and decode",
        "run_2 | summary.throughput_delta = 70.0 | DOES_NOT_FOLLOW | insight less collector is 100 less 50, 50 apart",
        "run_3 | insight.throughput_tokens_per_sec = 1 | CANNOT_BE_TOLD | do not give a rate",
        "run_3 | summary.note = second agent failed | CANNOT_BE_TOLD | the raw calls say nothing about it",
        "summary.json | total_runs = 3 | FOLLOWS | there are 3 folders of runs",
        "summary.json | collector.mean_throughput_tokens_per_sec = 50.0 | FOLLOWS | the mean of 3 raw values is 50",
        "summary.json | insight.mean_throughput_tokens_per_sec = 110.0 | DOES_NOT_FOLLOW | the mean of 2 raw values is 100",
        "summary.json | collector.median_ttft_ms = 420.0 | DOES_NOT_FOLLOW | the median of 3 raw values is 3010",
        "summary.json | insight.max_total_duration_ms = 5420.0 | FOLLOWS | the greatest of 3 raw values is 5420",
        "summary.json | average_concurrency_speedup = 1.58 | DOES_NOT_FOLLOW | no agent was measured alone in any run",
    })
    void eachClaimIsHeldAgainstTheRawCalls(String where, String claim, Verdict verdict, String why) {
        ClaimVerdict found = audit.claims().stream().filter(one -> one.where().equals(where) && one.claim().equals(claim)).findFirst()
                .orElseThrow(() -> new AssertionError(audit.claims().toString()));
        assertEquals(verdict, found.verdict(), found.why());
        assertTrue(found.why().contains(why), found.why());
    }

    @Test
    void aggregatesComeFromTheRawCallsColdOnesApart() {
        Recomputed rate = audit.recomputed().stream().filter(row -> row.quantity().equals("tokens_per_second") && !row.cold()).findFirst().orElseThrow();
        assertEquals(List.of(2, 2), List.of(rate.collector().orElseThrow().n(), rate.insight().orElseThrow().n()));
        assertEquals(List.of(50.0, 100.0), List.of(rate.collector().orElseThrow().median(), rate.insight().orElseThrow().median()));
        assertEquals(1, rate.excluded(), "the call with one token counts nowhere");
        assertFalse(rate.difference().orElseThrow().shown(), "two calls each show nothing");
        Recomputed cold = audit.recomputed().stream().filter(row -> row.quantity().equals("ttft_ms") && row.cold()).findFirst().orElseThrow();
        assertEquals(3205, cold.collector().orElseThrow().median());
        assertTrue(cold.insight().isEmpty() && cold.difference().isEmpty());
    }

    @Test
    void whatIsMissingOrUnknownIsSaidAndStopsNothing() {
        assertEquals(List.of("run_3 has no insight_report.md.", "run_3 has no combined_report.md."), audit.folder().troubles());
        assertEquals(List.of("gpu_temperature"), audit.folder().runs().get(1).unknown());
        assertEquals(OptionalDouble.empty(), audit.folder().runs().get(2).agents().getFirst().queue());
    }

    @Test
    void reportsAreCheckedAgainstAFolder(@TempDir Path data) throws IOException {
        Files.writeString(data.resolve("runs.csv"), "model,ttft_s\nalpha,0.3\nalpha,0.5\n");
        Files.writeString(data.resolve("run.json"), "{\"tokens_s\": 41.5}");
        IngestResult read = Ingest.folder(data, _ -> true, _ -> { }, () -> false);
        List<CheckedForeign> reports = ImportAudit.of(ForeignFolder.read(FIXTURE), Optional.of(read)).reports();
        assertEquals(7, reports.size());
        CheckedForeign collector = reports.stream().filter(report -> report.report().equals("run_1/collector_report.md")).findFirst().orElseThrow();
        assertEquals(List.of(2L, 0L), List.of(collector.figures().supported(), collector.figures().contradicted()));
        CheckedForeign insight = reports.stream().filter(report -> report.report().equals("run_1/insight_report.md")).findFirst().orElseThrow();
        assertTrue(insight.contradicted().stream().anyMatch(claim -> claim.text().equals("65")), insight.toString());
    }

    @Test
    void oneRunAloneAndBrokenFilesAreRead(@TempDir Path work) throws IOException {
        assertEquals("run_1", ForeignFolder.read(FIXTURE.resolve("run_1")).runs().getFirst().name());
        Path run = Files.createDirectory(work.resolve("run_7"));
        Files.writeString(run.resolve("metrics.json"), "{\"collector\": 5, \"insight\": {\"ttft_ms\": \"soon\"}, ");
        ForeignFolder broken = ForeignFolder.read(work);
        assertTrue(broken.troubles().getFirst().contains("cannot be read as JSON"), broken.troubles().toString());
        Files.writeString(run.resolve("metrics.json"), "{\"collector\": 5, \"insight\": {\"ttft_ms\": \"soon\", \"options\": [1]}}");
        assertEquals(List.of("insight"), ForeignFolder.read(work).runs().getFirst().agents().stream().map(ForeignAgent::label).toList());
        assertEquals(List.of(), ImportAudit.of(ForeignFolder.read(work), Optional.empty()).claims());
        Path empty = Files.createDirectory(work.resolve("empty"));
        assertThrows(IOException.class, () -> ForeignFolder.read(empty));
    }
}
