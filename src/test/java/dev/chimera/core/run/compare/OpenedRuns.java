package dev.chimera.core.run.compare;

import dev.chimera.core.ingest.FileProfile;
import dev.chimera.core.ingest.FileType;
import dev.chimera.core.ingest.IngestResult;
import dev.chimera.core.ingest.Inventory;
import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.fact.Provenance;
import dev.chimera.core.fact.Subject;
import dev.chimera.core.fact.Unit;
import dev.chimera.core.fact.Value;
import dev.chimera.core.llm.CallRecord;
import dev.chimera.core.llm.CallRecord.Temperature;
import dev.chimera.core.llm.CallResult;
import dev.chimera.core.llm.Ending;
import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.run.Agent;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.FinishedCall;
import dev.chimera.core.run.RunEvent;
import dev.chimera.core.run.RunOutcome;
import dev.chimera.core.run.RunRequest;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.Stage;
import dev.chimera.core.run.history.KeptRun;
import dev.chimera.core.run.history.OpenedRun;
import dev.chimera.core.run.journal.FigureCounts;
import dev.chimera.core.run.journal.RunFolder;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Runs as they come from the history, with what a test plants in them.
public final class OpenedRuns {
    private static final Instant START = Instant.parse("2026-11-24T09:30:00Z");

    private OpenedRuns() {}

    /// A run of warm calls with these times to first token, with one more call that failed.
    public static OpenedRun of(String id, String temperature, String report, double... ttftMillis) {
        RunRequest request = new RunRequest(Path.of("/data/runs"), Set.of(), new Agent("Insight", "You are calm.\nVery."),
                new Engine.Ollama(Endpoint.parse("127.0.0.1"), "gemma3:1b"),
                GenerationOptions.DEFAULTS.with(GenerationOption.TEMPERATURE, new BigDecimal(temperature)));
        RunState state = RunState.of(new RunEvent.Started(request, START));
        state = state.after(new RunEvent.Ingested(ingested(Integer.parseInt(id.replaceAll("\\D", ""))), Duration.ofMillis(40)))
                .after(new RunEvent.StageFinished(Stage.INGEST, Duration.ofMillis(1500)));
        for (int i = 0; i < ttftMillis.length; i++) {
            state = state.after(new RunEvent.CallFinished(call(i + 1, ttftMillis[i])));
        }
        state = state.after(new RunEvent.CallFinished(failed(ttftMillis.length + 1))).after(new RunEvent.Ended(new RunOutcome.Done()));
        KeptRun kept = new KeptRun(new RunFolder(Path.of("/home/runs").resolve(id)), KeptRun.Kind.REPORT, START, KeptRun.State.DONE, KeptRun.Origin.OWN, "Insight", "gemma3:1b",
                "/data/runs", 2, state.calls().size(), new KeptRun.Speed(OptionalDouble.empty(), OptionalDouble.empty()),
                Optional.of(new FigureCounts(9, 0, 1, 0, 0)), false);
        return new OpenedRun(kept, state, report, Map.of("os.name", "Linux"));
    }

    private static IngestResult ingested(int csvFiles) {
        FileProfile file = new FileProfile("a.csv", FileType.CSV, 12, START, "00", 3, List.of());
        return new IngestResult(new Inventory(Path.of("/data/runs"), List.of(file)), new FactSet(List.of(fact("csv_files", csvFiles), fact("json_files", 4))),
                List.of(), List.of(), 0);
    }

    private static Fact fact(String id, int value) {
        return new Fact(new FactId(id), Value.of(value), Unit.NONE, "files", "files", Subject.EVERYTHING, Aggregate.COUNT, value, Provenance.MEASURED,
                Optional.empty(), List.of());
    }

    private static FinishedCall call(int number, double ttftMillis) {
        Duration first = Duration.ofNanos((long) (ttftMillis * 1e6));
        CallRecord.ServerTimings server = new CallRecord.ServerTimings(first.plusMillis(1000), Duration.ofMillis(5), first.minusMillis(10), Duration.ofMillis(1000), 600, 51);
        CallRecord record = new CallRecord(START, first.plusMillis(1000), Optional.of(first), Optional.of(first), 51, Optional.empty(), Optional.of(server),
                Temperature.WARM, Optional.of(new CallRecord.ModelIdentity("gemma3:1b", "8648f39daa8f", "999.89M", "Q4_K_M", 4096, OptionalDouble.of(1), "0.12.3")));
        return new FinishedCall(number, Stage.REPORT, new CallResult("{}", "", new Ending.Done(), record), "");
    }

    private static FinishedCall failed(int number) {
        CallRecord record = new CallRecord(START, Duration.ofSeconds(9), Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty(),
                Temperature.UNKNOWN, Optional.empty());
        return new FinishedCall(number, Stage.REPORT, new CallResult("", "", new Ending.Cancelled(false), record), "the call did not end well");
    }
}
