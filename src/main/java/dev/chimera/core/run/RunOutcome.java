package dev.chimera.core.run;

import dev.chimera.core.ingest.Skipped;
import dev.chimera.core.llm.LlmFailure;
import java.util.List;

/// How a run ended.
public sealed interface RunOutcome {
    record Done() implements RunOutcome {}

    /// The folder cannot be read at all.
    record FolderUnreadable(String reason) implements RunOutcome {}

    /// No file could be ingested: no model was called, there is no report.
    ///
    /// @param skipped what was there instead, each with its reason
    record NothingToReport(List<Skipped> skipped) implements RunOutcome {}

    /// The model gave no usable answer. What was written before stays.
    record ModelFailed(LlmFailure failure) implements RunOutcome {}

    /// Prompt and answer have no room in the context window, so the next call was not made. All are tokens. What was written before stays.
    ///
    /// @param promptTokens an estimate, rather too high than too low
    /// @param answerTokens the most that the answer may have
    /// @param windowNeeded the smallest window with room for both
    record PromptTooLong(int promptTokens, int answerTokens, int window, int windowNeeded) implements RunOutcome {}

    /// Stopped by the user. What was written before stays.
    record Stopped() implements RunOutcome {}

    /// The program ended before the run did, and the run was read back from its journal. What was written before stays.
    record Interrupted() implements RunOutcome {}

    /// The journal was given up before the run ended - a full disk, a journal that has grown too large -, and the run was read back from it. What was
    /// recorded before stays; how the run ended is not known.
    record Unrecorded() implements RunOutcome {}

    /// A fault of the program, with its technical details.
    record Broken(String details) implements RunOutcome {}
}
