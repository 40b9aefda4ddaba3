package dev.chimera.core.run.imported;

import dev.chimera.core.ingest.IngestResult;
import dev.chimera.core.llm.CallRecord;
import dev.chimera.core.llm.CallRecord.ServerTimings;
import dev.chimera.core.llm.CallRecord.Temperature;
import dev.chimera.core.llm.CallResult;
import dev.chimera.core.llm.Ending;
import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.run.Agent;
import dev.chimera.core.run.BodyPart;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.FinishedCall;
import dev.chimera.core.run.Origin;
import dev.chimera.core.run.RunEvent;
import dev.chimera.core.run.RunOutcome;
import dev.chimera.core.run.RunRequest;
import dev.chimera.core.run.Stage;
import dev.chimera.core.run.journal.Journals;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Puts runs of the replaced system among those that are kept: each report is one, with the call of its agent.
public final class ImportedRuns {
    private ImportedRuns() {}

    /// @param kept ids of runs that are new
    /// @param there how many had been imported before
    public record Imported(List<String> kept, int there) {}

    /// The same files give the same ids, so that nothing is imported twice.
    ///
    /// @param data what was read of the folder that the reports are about
    /// @throws IOException if a run cannot be written; those before it are kept
    public static Imported keep(ForeignFolder folder, Optional<IngestResult> data, Journals journals) throws IOException {
        List<String> kept = new ArrayList<>();
        int there = 0;
        for (ForeignRun run : folder.runs()) {
            for (Map.Entry<String, String> report : run.reports().entrySet()) {
                String id = Journals.id(run.modified(), hash(run.name() + "\n" + report.getKey() + "\n" + run.agents() + "\n" + report.getValue()));
                if (journals.keep(id, events(run, report.getKey(), report.getValue(), data), report.getValue())) {
                    kept.add(id);
                } else {
                    there++;
                }
            }
        }
        return new Imported(List.copyOf(kept), there);
    }

    private static List<RunEvent> events(ForeignRun run, String kind, String report, Optional<IngestResult> data) {
        Optional<ForeignAgent> agent = run.agent(kind);
        List<RunEvent> events = new ArrayList<>();
        events.add(new RunEvent.Started(request(run, kind, agent, data), run.modified()));
        data.ifPresent(read -> events.add(new RunEvent.Ingested(read, Duration.ZERO)));
        agent.ifPresent(measured -> {
            took(events, Stage.INGEST, measured.stated("ingest_seconds"));
            took(events, Stage.ANALYSIS, measured.stated("analysis_seconds"));
            took(events, Stage.REPORT, measured.stated("report_seconds"));
            events.add(new RunEvent.CallFinished(new FinishedCall(1, Stage.REPORT, new CallResult(report, "", new Ending.Done(), record(run, measured)), "")));
        });
        events.add(new RunEvent.BodyWritten(new BodyPart(report, Origin.MODEL, List.of())));
        events.add(new RunEvent.Ended(new RunOutcome.Done()));
        return events;
    }

    private static void took(List<RunEvent> events, Stage stage, OptionalDouble seconds) {
        if (seconds.isPresent() && seconds.getAsDouble() >= 0) {
            events.add(new RunEvent.StageFinished(stage, millis(1000 * seconds.getAsDouble())));
        }
    }

    private static RunRequest request(ForeignRun run, String kind, Optional<ForeignAgent> agent, Optional<IngestResult> data) {
        String models = String.join(", ", run.agents().stream().map(ForeignAgent::model).distinct().toList());
        String label = agent.map(ForeignAgent::label).orElse(kind) + (run.scenario().isEmpty() ? "" : " (" + run.scenario() + ")");
        Path folder = data.map(read -> read.inventory().root()).orElse(run.folder());
        return new RunRequest(folder, Set.of(), new Agent(label, ""), new Engine.Foreign(agent.map(ForeignAgent::model).orElse(models)),
                agent.map(known -> options(known.options())).orElse(GenerationOptions.DEFAULTS));
    }

    /// Those that are known here and in range.
    private static GenerationOptions options(Map<String, String> stated) {
        GenerationOptions options = GenerationOptions.DEFAULTS;
        for (GenerationOption option : GenerationOption.values()) {
            String value = stated.getOrDefault(option.key(), stated.getOrDefault(option.label(), ""));
            try {
                options = options.with(option, option.parse(value));
            } catch (IllegalArgumentException defaultOrUnknown) {
                continue;
            }
        }
        return options;
    }

    private static CallRecord record(ForeignRun run, ForeignAgent agent) {
        Duration wall = millis(agent.stated("total_duration_ms").orElse(0));
        Optional<Duration> first = agent.stated("ttft_ms").isPresent() ? Optional.of(millis(agent.stated("ttft_ms").getAsDouble())) : Optional.empty();
        ServerTimings server = new ServerTimings(wall, millis(agent.stated("load_ms").orElse(0)), millis(agent.stated("prompt_eval_ms").orElse(0)),
                millis(agent.stated("eval_ms").orElse(0)), 0, (int) agent.stated("tokens").orElse(0));
        return new CallRecord(run.modified(), wall, first, first, 0, Optional.empty(), agent.counts() ? Optional.of(server) : Optional.empty(),
                agent.cold() ? Temperature.COLD : Temperature.UNKNOWN, Optional.empty());
    }

    private static Duration millis(double millis) {
        return Duration.ofNanos(Math.max(0, Math.round(millis * 1e6)));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
