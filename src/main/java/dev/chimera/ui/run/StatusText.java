package dev.chimera.ui.run;

import dev.chimera.core.ingest.IngestProgress;
import dev.chimera.core.llm.CallPhase;
import dev.chimera.core.llm.CallRecord;
import dev.chimera.core.measure.Usual;
import dev.chimera.core.run.FinishedCall;
import dev.chimera.core.run.LiveCall;
import dev.chimera.core.run.RunOutcome;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.Stage;
import dev.chimera.ui.parts.EndingText;
import dev.chimera.ui.parts.Figures;
import dev.chimera.ui.parts.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What the status bar says of a run.
final class StatusText {
    private final Texts texts;
    private final EndingText endings;

    StatusText(Texts texts) {
        this.texts = texts;
        endings = new EndingText(texts);
    }

    /// Stage, call and its phase, and for how long: `Report · call 4, writing · 3 s · usually 41 tok/s`; after the end also how the calls ended:
    /// `Report finished · calls: 21 finished, 1 stalled`.
    ///
    /// @param usual what earlier runs of the model took
    String stage(RunState state, long nanoTime, Usual usual) {
        if (state.outcome().isPresent()) {
            String calls = endings.counted(state.calls().stream().map(call -> call.result().ending()).toList());
            return ended(state.outcome().get()) + (calls.isEmpty() ? "" : " · " + texts.get("status.calls", calls));
        }
        String stage = state.stage().map(now -> texts.get("stage." + now.name())).orElse(texts.get("status.starting"));
        return state.stage().filter(now -> now == Stage.INGEST).isPresent() || state.live().phase().isEmpty() ? stage + retry(state.live())
                : stage + " · " + call(state, nanoTime, usual);
    }

    private String ended(RunOutcome outcome) {
        return texts.get(switch (outcome) {
            case RunOutcome.Done() -> "status.ended.done";
            case RunOutcome.FolderUnreadable(var reason) -> "status.ended.unreadable";
            case RunOutcome.NothingToReport(var skipped) -> "status.ended.nothing";
            case RunOutcome.ModelFailed(var failure) -> "status.ended.failed";
            case RunOutcome.Stopped() -> "status.ended.stopped";
            case RunOutcome.PromptTooLong(var prompt, var answer, var window, var needed) -> "status.ended.long";
            case RunOutcome.Interrupted() -> "status.ended.interrupted";
            case RunOutcome.Unrecorded() -> "status.ended.unrecorded";
            case RunOutcome.Broken(var details) -> "status.ended.broken";
        });
    }

    private String call(RunState state, long nanoTime, Usual usual) {
        LiveCall live = state.live();
        long seconds = Math.max(0, (nanoTime - live.since()) / 1_000_000_000L);
        return texts.get("status.call", state.prompts().size(), texts.get("phase." + live.phase().orElseThrow().name()))
                + (seconds > 0 ? " · " + texts.get("status.seconds", seconds) : "") + usually(live.phase().orElseThrow(), usual) + retry(live);
    }

    private String usually(CallPhase phase, Usual usual) {
        Optional<Duration> time = switch (phase) {
            case CONNECTING, WRITING -> Optional.empty();
            case WAITING, READING_PROMPT -> usual.firstTokenWarm();
            case LOADING_MODEL -> usual.firstTokenCold();
            case THINKING -> usual.thinking();
        };
        Optional<String> words = phase == CallPhase.WRITING && usual.rate().isPresent()
                ? Optional.of(texts.get("status.rate", Math.round(usual.rate().getAsDouble())))
                : time.map(duration -> Figures.seconds(duration.toNanos() / 1e9));
        return words.map(known -> " · " + texts.get("status.usually", known)).orElse("");
    }

    private String retry(LiveCall live) {
        return live.retry().isEmpty() ? "" : " · " + texts.get("status.retry", Figures.seconds(live.pause().toNanos() / 1e9), texts.said(live.retry()));
    }

    /// Time since the start; after the end, what the stages took. A run that ended within a stage took until its last call's end.
    String clock(RunState state, Instant now) {
        return Figures.clock(state.running() ? Duration.between(state.startedAt(), now) : took(state));
    }

    private static Duration took(RunState state) {
        Duration stages = state.took().values().stream().reduce(Duration.ZERO, Duration::plus);
        Duration calls = state.calls().isEmpty() ? Duration.ZERO : Duration.between(state.startedAt(), end(state.calls().getLast().result().record()));
        return stages.compareTo(calls) > 0 ? stages : calls;
    }

    private static Instant end(CallRecord record) {
        return record.startedAt().plus(record.wall());
    }

    /// Tokens of the calls that have ended.
    String tokens(RunState state) {
        long tokens = state.calls().stream().mapToLong(StatusText::tokens).sum();
        return tokens == 0 ? "" : texts.get("status.tokens", tokens);
    }

    private static long tokens(FinishedCall call) {
        CallRecord record = call.result().record();
        return record.server().map(CallRecord.ServerTimings::tokens).orElse(record.chunks());
    }

    /// The rate now, while text arrives.
    String rate(RunState state, long nanoTime) {
        int rate = state.live().rate().at(nanoTime);
        return rate == 0 ? "" : texts.get("status.rate", rate);
    }

    /// How far the ingest is, 0 to 1; negative while unknown, empty when none is going on.
    Optional<Double> progress(RunState state) {
        if (state.outcome().isPresent() || state.stage().filter(now -> now == Stage.INGEST).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(state.progress().filter(progress -> progress.totalBytes() > 0)
                .map(progress -> (double) progress.bytes() / progress.totalBytes()).orElse(-1.0));
    }

    /// `12 of 101 files, 204 MB/s`.
    String ingest(IngestProgress progress) {
        double seconds = progress.elapsed().toNanos() / 1e9;
        String rate = seconds > 0 && progress.bytes() > 0 ? ", " + Figures.bytes((long) (progress.bytes() / seconds)) + "/s" : "";
        return texts.get("status.ingest", progress.files(), progress.totalFiles()) + rate;
    }
}
