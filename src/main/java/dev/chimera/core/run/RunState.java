package dev.chimera.core.run;

import dev.chimera.core.ingest.IngestProgress;
import dev.chimera.core.ingest.IngestResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Everything that is known of a run at one moment: a fold over its events. Immutable; the outside sees nothing else.
///
/// @param startedAt when it began
/// @param stage what runs now; empty before and after
/// @param took how long the finished stages took
/// @param opened how and where the engine writes; empty before it was opened
/// @param prompts every prompt that was sent, in order
/// @param calls every call that has ended, in order
/// @param live the call that runs now; {@link LiveCall#NONE} between calls
/// @param notes the readings of the analysis, in the order of the findings; the body takes them up
/// @param body what is part of the report
/// @param pending the sentence that is being written, as it reads by now; not yet part of the report
/// @param dropped text of a model that did not get into the report
/// @param outcome present once the run has ended
public record RunState(RunRequest request, Instant startedAt, Optional<Stage> stage, Map<Stage, Duration> took,
                       Optional<IngestProgress> progress, Optional<IngestResult> ingested, Optional<RunEvent.EngineOpened> opened, List<SentPrompt> prompts, List<FinishedCall> calls,
                       LiveCall live, List<BodyPart> notes, List<BodyPart> body, String pending,
                       List<Dropped> dropped, Optional<RunOutcome> outcome) {
    public RunState {
        took = Map.copyOf(took);
        prompts = List.copyOf(prompts);
        calls = List.copyOf(calls);
        notes = List.copyOf(notes);
        body = List.copyOf(body);
        dropped = List.copyOf(dropped);
    }

    /// The state right after the start.
    public static RunState of(RunEvent.Started started) {
        return new RunState(started.request(), started.at(), Optional.empty(), Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(),
                LiveCall.NONE, List.of(), List.of(), "", List.of(), Optional.empty());
    }

    public boolean running() {
        return outcome.isEmpty();
    }

    public RunState after(RunEvent event) {
        return switch (event) {
            case RunEvent.Started started -> of(started);
            case RunEvent.IngestAdvanced(var advance) -> with(state -> state.progress = Optional.of(advance));
            case RunEvent.Ingested(var result, var duration) -> with(state -> state.ingested = Optional.of(result));
            case RunEvent.EngineOpened engine -> with(state -> state.opened = Optional.of(engine));
            case RunEvent.StageStarted(var begun) -> with(state -> state.stage = Optional.of(begun));
            case RunEvent.StageFinished(var ended, var duration) -> with(state -> {
                state.took = new HashMap<>(took);
                state.took.put(ended, duration);
                state.stage = Optional.empty();
            });
            case RunEvent.CallStarted(var prompt) -> with(state -> {
                state.prompts = plus(prompts, prompt);
                state.live = LiveCall.NONE;
            });
            case RunEvent.CallPhaseEntered(var entered, var nanoTime) -> withLive(live.in(entered, nanoTime));
            case RunEvent.CallRetried(var attempt, var pause, var reason) -> withLive(live.retrying(reason, pause));
            case RunEvent.TokensArrived(var text, var nanoTime) -> withLive(live.arrived(nanoTime));
            case RunEvent.PendingChanged(var markdown) -> with(state -> state.pending = markdown);
            case RunEvent.CallFinished(var call) -> with(state -> {
                state.calls = plus(calls, call);
                state.live = LiveCall.NONE;
                state.pending = "";
            });
            case RunEvent.NoteWritten(var note) -> withText(state -> state.notes = plus(notes, note));
            case RunEvent.BodyWritten(var part) -> withText(state -> state.body = plus(body, part));
            case RunEvent.TextDropped(var text) -> with(state -> state.dropped = plus(dropped, text));
            case RunEvent.Ended(var end) -> with(state -> {
                state.outcome = Optional.of(end);
                state.stage = Optional.empty();
                state.live = LiveCall.NONE;
            });
        };
    }

    /// With text that ends what was pending.
    private RunState withText(Consumer<Draft> change) {
        return with(state -> {
            change.accept(state);
            state.pending = "";
        });
    }

    private RunState withLive(LiveCall call) {
        return with(state -> state.live = call);
    }

    private static <T> List<T> plus(List<T> list, T element) {
        List<T> more = new ArrayList<>(list);
        more.add(element);
        return more;
    }

    private RunState with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.finished(this);
    }

    /// The components that events change, so that each case names only what it changes.
    private static final class Draft {
        private Optional<Stage> stage;
        private Map<Stage, Duration> took;
        private Optional<IngestProgress> progress;
        private Optional<IngestResult> ingested;
        private Optional<RunEvent.EngineOpened> opened;
        private List<SentPrompt> prompts;
        private List<FinishedCall> calls;
        private LiveCall live;
        private List<BodyPart> notes;
        private List<BodyPart> body;
        private String pending;
        private List<Dropped> dropped;
        private Optional<RunOutcome> outcome;

        private Draft(RunState from) {
            stage = from.stage;
            took = from.took;
            progress = from.progress;
            ingested = from.ingested;
            opened = from.opened;
            prompts = from.prompts;
            calls = from.calls;
            live = from.live;
            notes = from.notes;
            body = from.body;
            pending = from.pending;
            dropped = from.dropped;
            outcome = from.outcome;
        }

        private RunState finished(RunState from) {
            return new RunState(from.request, from.startedAt, stage, took, progress, ingested, opened, prompts, calls, live, notes, body, pending,
                    dropped, outcome);
        }
    }
}
