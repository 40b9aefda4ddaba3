package dev.chimera.ui.run;

import dev.chimera.core.ingest.Skipped;
import dev.chimera.core.llm.Ending;
import dev.chimera.core.llm.LlmFailure;
import dev.chimera.core.run.Dropped;
import dev.chimera.core.run.RunOutcome;
import dev.chimera.core.run.RunState;
import dev.chimera.ui.parts.FailureText;
import dev.chimera.ui.parts.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a run's end means for the user, and what to do next.
public final class OutcomeText {
    private static final int NAMED = 3;
    private final Texts texts;

    public OutcomeText(Texts texts) {
        this.texts = texts;
    }

    /// Empty where the end needs no words: the report is there, and the model wrote to the end.
    public Optional<Message> of(RunState state) {
        return state.outcome().flatMap(outcome -> of(outcome, state));
    }

    private Optional<Message> of(RunOutcome outcome, RunState state) {
        return switch (outcome) {
            case RunOutcome.Done() -> state.dropped().stream().anyMatch(Dropped::isModelGivenUp) ? Optional.of(Message.note(texts.get("outcome.alone"))) : Optional.empty();
            case RunOutcome.FolderUnreadable(var reason) -> trouble(texts.get("outcome.unreadable", state.request().folder().toString(), texts.said(reason)), "");
            case RunOutcome.NothingToReport(var skipped) -> trouble(nothing(skipped), listed(skipped));
            case RunOutcome.ModelFailed(var failure) -> trouble(of(failure) + kept(state), failure.toString());
            case RunOutcome.Stopped() -> Optional.of(Message.note(texts.get("outcome.stopped") + kept(state) + busy(state)));
            case RunOutcome.PromptTooLong(var prompt, var answer, var window, var needed) ->
                    trouble(texts.get("outcome.long", prompt, answer, window, needed) + kept(state), "");
            case RunOutcome.Interrupted() -> Optional.of(Message.note(texts.get("outcome.interrupted") + kept(state)));
            case RunOutcome.Unrecorded() -> Optional.of(Message.note(texts.get("outcome.unrecorded") + kept(state)));
            case RunOutcome.Broken(var details) -> trouble(texts.get("outcome.broken") + kept(state), details);
        };
    }

    /// Why a model gave no answer, and what to do next.
    public String of(LlmFailure failure) {
        return new FailureText(texts).of(failure);
    }

    private String nothing(List<Skipped> skipped) {
        return skipped.isEmpty() ? texts.get("outcome.nothing") : texts.get("outcome.nothing.skipped", skipped.size(),
                skipped.stream().limit(NAMED).map(this::line).collect(Collectors.joining("; ")));
    }

    private String kept(RunState state) {
        return state.body().isEmpty() && state.pending().isEmpty() ? "" : " " + texts.get("outcome.kept");
    }

    private String busy(RunState state) {
        boolean busy = !state.calls().isEmpty() && state.calls().getLast().result().ending().equals(new Ending.Cancelled(true));
        return busy ? " " + texts.get("outcome.stopped.busy") : "";
    }

    private String listed(List<Skipped> skipped) {
        return skipped.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(Skipped skipped) {
        return skipped.path() + (skipped.line() > 0 ? ":" + skipped.line() : "") + ": " + texts.said(skipped.reason());
    }

    private static Optional<Message> trouble(String text, String details) {
        return Optional.of(new Message(Message.Level.TROUBLE, text, details, List.of()));
    }
}
