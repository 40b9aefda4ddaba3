package dev.chimera.core.run;

import dev.chimera.core.ingest.IngestProgress;
import dev.chimera.core.ingest.IngestResult;
import dev.chimera.core.llm.CallPhase;
import dev.chimera.core.prose.WritingMode;
import java.time.Duration;
import java.time.Instant;

/// What happens in a run, in order. Folded by {@link RunState#after}.
public sealed interface RunEvent {
    record Started(RunRequest request, Instant at) implements RunEvent {}

    record IngestAdvanced(IngestProgress progress) implements RunEvent {}

    record Ingested(IngestResult result, Duration took) implements RunEvent {}

    /// The engine is ready, and this is how much it may say itself.
    ///
    /// @param machine where the run is made
    record EngineOpened(WritingMode mode, Machine machine) implements RunEvent {}

    record StageStarted(Stage stage) implements RunEvent {}

    record StageFinished(Stage stage, Duration took) implements RunEvent {}

    record CallStarted(SentPrompt prompt) implements RunEvent {}

    record CallPhaseEntered(CallPhase phase, long nanoTime) implements RunEvent {}

    /// The server did not take the call; it is sent again.
    record CallRetried(int attempt, Duration pause, String reason) implements RunEvent {}

    /// Raw text of the model arrived.
    ///
    /// @param text as it came, with the braces of its JSON
    record TokensArrived(String text, long nanoTime) implements RunEvent {}

    /// How the sentence that is being written reads by now. Replaces what was pending before; not yet part of the report.
    record PendingChanged(String markdown) implements RunEvent {}

    record CallFinished(FinishedCall call) implements RunEvent {}

    /// A reading of the analysis is there. Ends what was pending.
    record NoteWritten(BodyPart note) implements RunEvent {}

    /// Text that is now part of the report. Ends what was pending.
    record BodyWritten(BodyPart part) implements RunEvent {}

    /// Text of the model that does not get into the report.
    record TextDropped(Dropped dropped) implements RunEvent {}

    record Ended(RunOutcome outcome) implements RunEvent {}
}
