package dev.chimera.core.run;

import dev.chimera.core.llm.AnswerShape;
import dev.chimera.core.llm.CallResult;
import dev.chimera.core.llm.CallSignal;
import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.ChatRequest;
import dev.chimera.core.llm.Ending;
import dev.chimera.core.llm.LlmFailure;
import dev.chimera.core.prose.Answer;
import dev.chimera.core.prose.AnswerReader;
import dev.chimera.core.prose.Ask;
import dev.chimera.core.prose.Passage;
import dev.chimera.core.prose.Prompts;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Puts questions to a model, one at a time, and always comes back with a sentence: the model's where it holds,
/// the same question in phrases where it does not, the built-in phrase after that. One interview a run, on one thread.
final class Interview {
    private static final int ATTEMPTS = 2;
    private static final Pattern SHAPE_REFUSED = Pattern.compile("(?i)grammar|conversion failed|invalid format|json ?schema|pattern");

    private final Engines.Open engine;
    private final Prompts prompts;
    private final Consumer<RunEvent> events;
    private final Cancellation cancellation;
    private final WindowWatch window;
    private int calls;
    private int asked;
    private int failuresInARow;
    private boolean takesShapes = true;
    private int shapesRefused;
    private final Set<String> used = new HashSet<>();
    private final Set<String> said = new HashSet<>();

    /// @param window watches the context window; one of its own for each interview
    Interview(Engines.Open engine, Prompts prompts, WindowWatch window, Consumer<RunEvent> events, Cancellation cancellation) {
        this.engine = engine;
        this.prompts = prompts;
        this.window = window;
        this.events = events;
        this.cancellation = cancellation;
    }

    /// Ends a run before its first call where one of its prompts has no room, and names the window that is enough for all of them.
    ///
    /// @throws RunStopped in that case
    void makeSureOfRoom(List<Ask> asks) {
        asks.stream().flatMap(ask -> window.tooLong(shortest(ask)).stream()).max(Comparator.comparingInt(RunOutcome.PromptTooLong::promptTokens))
                .ifPresent(outcome -> {
                    throw new RunStopped(outcome);
                });
    }

    /// @throws RunStopped when the run must end: cancelled, no room for the prompt, or a failure that the next call would meet again
    BodyPart ask(Ask question, Stage stage) {
        asked++;
        Ask ask = question.with(question.phrases().fresh(used));
        boolean fitted = false;
        for (int attempt = 0; attempt < ATTEMPTS && takesShapes; attempt++) {
            ChatRequest request = fitting(ask, attempt);
            AnswerShape shape = request.shape().orElseThrow();
            AnswerReader reader = new AnswerReader(shape.key());
            calls++;
            CallResult result = call(request, ask.purpose(), stage, piece -> {
                reader.accept(piece);
                events.accept(new RunEvent.PendingChanged(Answer.expanded(reader.shown(), ask).markdown()));
            });
            if (!fitted && result.ending() instanceof LlmFailure.WindowExceeded(var tokens, var size)) {
                fitted = true;
                attempt--;
                window.refused(request, tokens, size);
                events.accept(new RunEvent.CallFinished(new FinishedCall(calls, stage, result, "the prompt is longer than the window")));
                continue;
            }
            boolean whole = window.readWhole(request, result.record());
            stopIfHopeless(result, stage);
            Answer answer = whole ? answer(result, reader, shape, ask) : new Answer.Rejected(FinishedCall.PROMPT_CUT);
            String verdict = answer instanceof Answer.Rejected(var reason) ? reason : "";
            events.accept(new RunEvent.CallFinished(new FinishedCall(calls, stage, result, verdict)));
            if (answer instanceof Answer.Accepted(var passage)) {
                used.addAll(ask.phrases().in(passage.markdown()));
                said.add(passage.markdown());
                return BodyPart.of(passage, shape instanceof AnswerShape.Words ? Origin.MODEL : Origin.PHRASE);
            }
        }
        used.addAll(ask.phrases().in(ask.fallback()));
        return BodyPart.of(Passage.of(ask.fallback()), Origin.PROGRAM);
    }

    private Answer answer(CallResult result, AnswerReader reader, AnswerShape shape, Ask ask) {
        if (result.ending() instanceof Ending.Derailed(var how)) {
            return new Answer.Rejected("the model " + how);
        }
        Answer answer = Answer.of(reader.text(), reader.complete(), shape, ask);
        boolean repeated = shape instanceof AnswerShape.Words && answer instanceof Answer.Accepted(var passage) && said.contains(passage.markdown());
        return repeated ? new Answer.Rejected("was said before") : answer;
    }

    /// The request with as many names of facts as the window has room for; the persona and the rules always stay whole.
    private ChatRequest fitting(Ask ask, int attempt) {
        for (int facts = ask.facts().size(); facts >= 0; facts--) {
            ChatRequest request = prompts.request(ask.withFacts(facts), asked, attempt);
            if (window.tooLong(request).isEmpty()) {
                return request;
            }
        }
        ChatRequest shortest = shortest(ask);
        window.tooLong(shortest).ifPresent(outcome -> {
            throw new RunStopped(outcome);
        });
        return shortest;
    }

    private ChatRequest shortest(Ask ask) {
        return prompts.request(ask, asked, ATTEMPTS - 1);
    }

    /// What the prompt takes of the window, rather too many tokens than too few.
    int tokens(ChatRequest request) {
        return window.tokens(request);
    }

    /// Free text, as it comes.
    ///
    /// @param text takes what arrives; of the last attempt where there are several
    /// @return whether the model came to an end by itself
    /// @throws RunStopped as for {@link #ask}; what arrived until then is in `text`
    boolean write(ChatRequest request, String purpose, Stage stage, StringBuilder text) {
        window.tooLong(request).ifPresent(outcome -> {
            throw new RunStopped(outcome);
        });
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            text.setLength(0);
            calls++;
            CallResult result = call(request, purpose, stage, piece -> {
                text.append(piece);
                events.accept(new RunEvent.PendingChanged(text.toString()));
            });
            boolean whole = window.readWhole(request, result.record());
            stopIfHopeless(result, stage);
            boolean failed = result.ending() instanceof LlmFailure;
            events.accept(new RunEvent.CallFinished(new FinishedCall(calls, stage, result, failed ? "the call did not end well" : whole ? "" : FinishedCall.PROMPT_CUT)));
            if (!failed) {
                return result.ending() instanceof Ending.Done;
            }
        }
        return false;
    }

    private CallResult call(ChatRequest request, String purpose, Stage stage, Consumer<String> answer) {
        int tokens = window.tokens(request);
        events.accept(new RunEvent.CallStarted(new SentPrompt(calls, stage, purpose, request, tokens)));
        return engine.model().stream(request, signal -> {
            switch (signal) {
                case CallSignal.Arrived(var text, var thinking, var nanoTime) -> {
                    events.accept(new RunEvent.TokensArrived(text, nanoTime));
                    if (!thinking) {
                        answer.accept(text);
                    }
                }
                case CallSignal.PhaseEntered(var phase, var nanoTime) -> events.accept(new RunEvent.CallPhaseEntered(phase, nanoTime));
                case CallSignal.Retrying(var attempt, var pause, var reason) -> events.accept(new RunEvent.CallRetried(attempt, pause, reason));
            }
        }, cancellation);
    }

    private void stopIfHopeless(CallResult result, Stage stage) {
        RunOutcome outcome = switch (result.ending()) {
            case Ending.Cancelled ignored -> new RunOutcome.Stopped();
            case LlmFailure.Refused(var status, var text) when SHAPE_REFUSED.matcher(text).find() -> shapeRefused();
            case LlmFailure.ServerError(var text) when SHAPE_REFUSED.matcher(text).find() -> shapeRefused();
            case LlmFailure failure -> hopeless(failure) || ++failuresInARow >= ATTEMPTS ? new RunOutcome.ModelFailed(failure) : null;
            case Ending.Done ignored -> succeeded();
            case Ending.WindowFull ignored -> succeeded();
            case Ending.LimitReached ignored -> succeeded();
            case Ending.Derailed ignored -> succeeded();
        };
        if (outcome != null) {
            events.accept(new RunEvent.CallFinished(new FinishedCall(calls, stage, result, "the call did not end well")));
            throw new RunStopped(outcome);
        }
    }

    /// A server that cannot hold a shape is asked once more in phrases, and then no more: the program takes its own.
    private @Nullable RunOutcome shapeRefused() {
        takesShapes = ++shapesRefused < ATTEMPTS;
        return null;
    }

    private @Nullable RunOutcome succeeded() {
        failuresInARow = 0;
        return null;
    }

    /// True where the same call would fail in the same way.
    private static boolean hopeless(LlmFailure failure) {
        return switch (failure) {
            case LlmFailure.Unreachable ignored -> true;
            case LlmFailure.ModelMissing ignored -> true;
            case LlmFailure.WindowExceeded ignored -> true;
            case LlmFailure.Refused ignored -> true;
            case LlmFailure.ServerError ignored -> false;
            case LlmFailure.CutOff ignored -> false;
            case LlmFailure.Stalled ignored -> false;
            case LlmFailure.ProtocolError ignored -> false;
        };
    }
}
