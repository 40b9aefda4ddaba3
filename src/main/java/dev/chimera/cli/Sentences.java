package dev.chimera.cli;

import dev.chimera.core.llm.LlmFailure;
import dev.chimera.core.report.Printable;
import dev.chimera.core.run.RunOutcome;
import java.util.List;
import java.util.Locale;

/// Expected trouble in a sentence, with the next step.
final class Sentences {
    private Sentences() {}

    static String of(RunOutcome outcome) {
        return switch (outcome) {
            case RunOutcome.Done() -> "Done.";
            case RunOutcome.FolderUnreadable(var reason) -> "The folder cannot be read: " + Printable.text(reason) + ". Check its path and permissions.";
            case RunOutcome.NothingToReport(var skipped) -> "There is nothing to report: the folder holds no CSV, JSON or Markdown file that can be read"
                    + (skipped.isEmpty() ? "; it is empty." : " (" + skipped.size() + " other entries; `chimera ingest` lists why).");
            case RunOutcome.ModelFailed(var failure) -> of(failure);
            case RunOutcome.Stopped() -> "Stopped. What was written so far is kept.";
            case RunOutcome.PromptTooLong(var prompt, var answer, var window, var needed) -> "The prompt takes about " + prompt
                    + " tokens and the answer up to " + answer + ", the window is " + window + ". Give --num-ctx " + needed + " or more.";
            case RunOutcome.Interrupted() -> "The program ended before the run did. What was written so far is kept.";
            case RunOutcome.Unrecorded() -> "The run could not be recorded to its end. What was recorded is kept.";
            case RunOutcome.Broken(var details) -> "The program failed. Please report these lines:\n" + details;
        };
    }

    static String of(LlmFailure failure) {
        return switch (failure) {
            case LlmFailure.Unreachable(var host, var reason) -> "No server answers at " + host + " (" + Printable.text(reason)
                    + "). Start Ollama there, give another --host, or use --engine builtin.";
            case LlmFailure.ModelMissing(var model, var available) -> "The server has no model \"" + Printable.text(model) + "\". " + there(available);
            case LlmFailure.WindowExceeded longer -> "The prompt needs " + longer.promptTokens() + " tokens, the window is " + longer.window()
                    + ". Give --num-ctx " + longer.windowNeeded() + " or more.";
            case LlmFailure.Refused(var status, var text) -> "The server refused the call with status " + status + said(text)
                    + ". Check the options and the server's log.";
            case LlmFailure.ServerError(var text) -> "The server failed while it answered" + said(text) + ". Try again or use a smaller model.";
            case LlmFailure.CutOff() -> "The connection ended before the answer did. Try again; what arrived is kept.";
            case LlmFailure.Stalled(var silence, var during) -> "The server was silent for " + silence.toSeconds() + " s ("
                    + during.name().toLowerCase(Locale.ROOT).replace('_', ' ') + "). Try again or use a smaller model.";
            case LlmFailure.ProtocolError(var what) -> "The answer was not understood: " + Printable.text(what)
                    + ". Check that the address is an Ollama server.";
        };
    }

    private static String there(List<String> available) {
        return available.isEmpty() ? "It has no models at all; pull one with `ollama pull`."
                : "There are: " + String.join(", ", available.stream().map(Printable::text).toList()) + ".";
    }

    private static String said(String text) {
        return text.isBlank() ? "" : ": " + Printable.text(text);
    }

    static int exitCode(RunOutcome outcome) {
        return switch (outcome) {
            case RunOutcome.Done() -> ExitCode.DONE;
            case RunOutcome.NothingToReport ignored -> ExitCode.NOTHING_TO_REPORT;
            case RunOutcome.FolderUnreadable ignored -> ExitCode.DATA_UNREADABLE;
            case RunOutcome.ModelFailed ignored -> ExitCode.MODEL_FAILED;
            case RunOutcome.PromptTooLong ignored -> ExitCode.MODEL_FAILED;
            case RunOutcome.Stopped(), RunOutcome.Interrupted(), RunOutcome.Unrecorded() -> ExitCode.CANCELLED;
            case RunOutcome.Broken ignored -> ExitCode.DATA_UNREADABLE;
        };
    }
}
