package dev.chimera.ui;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.fact.Provenance;
import dev.chimera.core.fact.Smell;
import dev.chimera.core.fact.Source;
import dev.chimera.core.fact.Subject;
import dev.chimera.core.fact.Unit;
import dev.chimera.core.fact.Value;
import dev.chimera.core.ingest.ColumnProfile;
import dev.chimera.core.ingest.FileProfile;
import dev.chimera.core.ingest.FileType;
import dev.chimera.core.ingest.Histogram;
import dev.chimera.core.ingest.IngestResult;
import dev.chimera.core.ingest.Inventory;
import dev.chimera.core.ingest.Skipped;
import dev.chimera.core.llm.CallRecord;
import dev.chimera.core.llm.CallResult;
import dev.chimera.core.llm.ChatRequest;
import dev.chimera.core.llm.Ending;
import dev.chimera.core.llm.Message;
import dev.chimera.core.run.FinishedCall;
import dev.chimera.core.run.RunRequest;
import dev.chimera.core.run.SentPrompt;
import dev.chimera.core.run.Stage;
import dev.chimera.ui.sources.FolderListing;
import dev.chimera.ui.sources.SourceFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A folder, what was read of it, and calls, as real ones look.
public final class Fixtures {
    public static final Path FOLDER = Path.of("/data/benchmarks/2026-11 laptop");
    public static final Instant START = Instant.parse("2026-11-24T09:30:00Z");
    private static final List<String> NAMES = List.of("README.md", "baseline_summary.csv", "notes/cold-start.md", "notes/machine.md",
            "quant/gemma_1b_q4.csv", "quant/gemma_1b_q8.csv", "quant/gemma_270m_q4.csv", "runs/run_001.json", "runs/run_002.json",
            "runs/run_003.json", "runs/stream.jsonl", "sweep/num_ctx.csv", "sweep/num_gpu.csv");

    private Fixtures() {}

    public static FolderListing listing() {
        List<SourceFile> files = new ArrayList<>();
        NAMES.forEach(name -> files.add(new SourceFile(name, FileType.of(name), 900L + name.hashCode() % 797 * 131 + 120_000, START)));
        files.add(new SourceFile("plots/ttft.png", Optional.empty(), 48_112, START));
        files.add(new SourceFile("run.sh", Optional.empty(), 412, START));
        return new FolderListing(FOLDER, files, List.of(new Skipped("private", 0, "no permission to read this folder")));
    }

    public static IngestResult ingested() {
        List<FileProfile> files = listing().readable().stream().map(file -> new FileProfile(file.path(), file.type().orElseThrow(), file.bytes(),
                file.modified(), "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", 120, columns())).toList();
        return new IngestResult(new Inventory(FOLDER, files), new FactSet(facts()), smells(), List.of(
                new Skipped("sweep/num_gpu.csv", 14, "the row has 7 cells where the head has 6"),
                new Skipped("plots/ttft.png", 0, "not a CSV, JSON or Markdown file")), 1);
    }

    private static List<ColumnProfile> columns() {
        return List.of(new ColumnProfile("model", ColumnProfile.Kind.TEXT, Unit.NONE, 120, 0, 3, Optional.empty()),
                new ColumnProfile("ttft_ms", ColumnProfile.Kind.NUMBER, new Unit("ms"), 118, 2, -1,
                        Optional.of(new ColumnProfile.Statistics(214.337, 61.42, 131.2, 170.5, 201.75, 240.1, 355.91, 1204.8, 17, 1,
                                Histogram.of(131.2, 1204.8, 61, 40, 9, 3, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2)))),
                new ColumnProfile("tokens_s", ColumnProfile.Kind.NUMBER, new Unit("tok/s"), 120, 0, -1,
                        Optional.of(new ColumnProfile.Statistics(48.21, 3.9, 31.02, 46.4, 48.8, 50.7, 53.11, 54.6, 1, 88,
                                Histogram.of(31.02, 54.6, 1, 0, 0, 0, 1, 1, 2, 4, 7, 9, 18, 26, 30, 14, 6, 1)))));
    }

    private static List<Fact> facts() {
        Source source = new Source("baseline_summary.csv", "9f86d081", "ttft_ms", List.of(1L), 118);
        return List.of(new Fact(new FactId("files"), Value.of(13), Unit.NONE, "files", "files", Subject.EVERYTHING, Aggregate.COUNT, 13,
                        Provenance.MEASURED, Optional.empty(), List.of()),
                new Fact(new FactId("csv_files"), Value.of(6), Unit.NONE, "CSV files", "files", Subject.of("type", "CSV"), Aggregate.COUNT, 6,
                        Provenance.MEASURED, Optional.empty(), List.of()),
                new Fact(new FactId("ttft_median"), Value.of(201.75), new Unit("ms"), "time to first token", "ttft_ms",
                        Subject.of("file", "baseline_summary.csv").with("column", "ttft_ms"), Aggregate.MEDIAN, 118, Provenance.MEASURED, Optional.empty(), List.of(source)));
    }

    private static List<Smell> smells() {
        return List.of(new Smell(Smell.Kind.COLD_START, "baseline_summary.csv", "ttft_ms", List.of(1L), List.of(new FactId("ttft_median")), List.of()),
                new Smell(Smell.Kind.OUTLIERS, "sweep/num_ctx.csv", "tokens_s", List.of(3L, 88L), List.of(), List.of()));
    }

    /// The prompt of the call with this number.
    public static SentPrompt prompt(RunRequest request, int call) {
        ChatRequest chat = new ChatRequest(request.engine().label(), List.of(new Message(Message.Role.SYSTEM, request.agent().persona()),
                new Message(Message.Role.USER, "Choose the words for finding " + call + ".\n\nttft_median = 201.75 ms (n = 118)\n"
                        + "tokens_s_mean = 48.21 tok/s (n = 120)\n")), request.options(), Optional.empty());
        return new SentPrompt(call, Stage.REPORT, "reading of finding " + call, chat, 640 + 12 * call);
    }

    /// The end of that call: warm but for the first, a few digits different each time.
    public static FinishedCall finished(int call) {
        long load = call == 1 ? 1900 : 9;
        long first = 180 + load + call * 37 % 60;
        CallRecord.ServerTimings server = new CallRecord.ServerTimings(Duration.ofMillis(first + 1700), Duration.ofMillis(load), Duration.ofMillis(150),
                Duration.ofMillis(1600 + call * 53 % 210), 650, 82);
        CallRecord record = new CallRecord(START.plusSeconds(call * 3L), Duration.ofMillis(first + 1700), Optional.of(Duration.ofMillis(first)),
                Optional.of(Duration.ofMillis(first)), 81,
                Optional.of(new CallRecord.Gaps(Duration.ofMillis(19), Duration.ofMillis(27), Duration.ofMillis(61))), Optional.of(server),
                call == 1 ? CallRecord.Temperature.COLD : CallRecord.Temperature.WARM,
                Optional.of(new CallRecord.ModelIdentity("gemma3:1b", "8648f39daa8f", "999.89M", "Q4_K_M", 4096, OptionalDouble.of(1), "0.12.3")));
        CallResult result = new CallResult("{\"text\": \"The median is steady.\"}", "", new Ending.Done(), record);
        return new FinishedCall(call, Stage.REPORT, result, call == 3 ? "a figure stood in the words" : "");
    }
}
