package dev.chimera.core.run;

import dev.chimera.core.llm.AnswerShape;
import dev.chimera.core.llm.CallResult;
import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.ChatRequest;
import dev.chimera.core.llm.Ending;
import dev.chimera.core.llm.LlmFailure;
import dev.chimera.core.prose.Answer;
import dev.chimera.core.prose.AnswerReader;
import dev.chimera.core.prose.Ask;
import dev.chimera.core.prose.Passage;
import dev.chimera.core.prose.PlainAnswer;
import dev.chimera.core.prose.Prompts;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Puts questions to a model, one at a time, and always comes back with a sentence: the model's where it holds,
/// the same question in phrases where it does not, the built-in phrase after that. One interview a run, on one thread.
final class Interview {
    private static final int ATTEMPTS = 2;
    private static final Pattern SHAPE_REFUSED = Pattern.compile("(?i)grammar|conversion failed|invalid format|json ?schema|pattern");

    private final ModelCalls calls;
    private Prompts prompts;
    private final Consumer<RunEvent> events;
    private final WindowWatch window;
    private int asked;
    private final ModelTrust trust = new ModelTrust();
    private final Set<String> used = new HashSet<>();
    private final Set<String> said = new HashSet<>();

    /// @param window watches the context window; one of its own for each interview
    Interview(Engines.Open engine, Prompts prompts, WindowWatch window, Consumer<RunEvent> events, Cancellation cancellation) {
        this.calls = new ModelCalls(engine, window, events, cancellation);
        this.prompts = prompts;
        this.window = window;
        this.events = events;
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
        return shaped(ask, stage).or(() -> plain(ask, stage)).orElseGet(() -> {
            used.addAll(ask.phrases().in(ask.fallback()));
            return BodyPart.of(Passage.of(ask.fallback()), Origin.PROGRAM);
        });
    }

    /// Whether the model failed so often that the program writes the rest.
    boolean modelGone() {
        return trust.gone();
    }

    private Optional<BodyPart> shaped(Ask ask, Stage stage) {
        boolean fitted = false;
        for (int attempt = 0; attempt < ATTEMPTS && trust.takesShapes() && !trust.gone(); attempt++) {
            ChatRequest request = fitting(ask, attempt);
            AnswerShape shape = request.shape().orElseThrow();
            AnswerReader reader = new AnswerReader(shape.key());
            CallResult result = calls.make(request, ask.purpose(), stage, piece -> {
                reader.accept(piece);
                events.accept(new RunEvent.PendingChanged(Answer.expanded(reader.shown(), ask).markdown()));
            });
            if (!fitted && result.ending() instanceof LlmFailure.WindowExceeded(var tokens, var size)) {
                fitted = true;
                attempt--;
                window.refused(request, tokens, size);
                calls.finished(stage, result, "the prompt is longer than the window");
                continue;
            }
            boolean whole = window.readWhole(request, result.record());
            stopIfHopeless(result, stage);
            Answer answer = whole ? answer(result, reader, shape, ask) : new Answer.Rejected(FinishedCall.PROMPT_CUT);
            String verdict = answer instanceof Answer.Rejected(var reason) ? reason : "";
            calls.finished(stage, result, verdict);
            learn(result, shape, verdict.isEmpty());
            if (answer instanceof Answer.Accepted(var passage)) {
                used.addAll(ask.phrases().in(passage.markdown()));
                said.add(passage.markdown());
                return Optional.of(BodyPart.of(passage, shape instanceof AnswerShape.Words ? Origin.MODEL : Origin.PHRASE));
            }
        }
        return Optional.empty();
    }

    /// A server that answers in another form than JSON does not know shapes; a model whose own words are seldom of use is asked for phrases.
    private void learn(CallResult result, AnswerShape shape, boolean accepted) {
        if (result.ending() instanceof Ending.Done) {
            trust.answeredInJson(result.text().contains("{"));
        }
        if (shape instanceof AnswerShape.Words && result.ending() instanceof Ending.Done) {
            trust.saidInOwnWords(accepted);
            prompts = trust.ownWords() ? prompts : prompts.inPhrases();
        }
    }

    /// Sentences from a server that holds no shape.
    private Optional<BodyPart> plain(Ask ask, Stage stage) {
        Optional<ChatRequest> request = trust.takesShapes() || trust.gone() ? Optional.empty() : prompts.plain(ask, asked).filter(asked -> window.tooLong(asked).isEmpty());
        if (request.isEmpty()) {
            return Optional.empty();
        }
        CallResult result = calls.make(request.get(), ask.purpose(), stage, _ -> { });
        boolean whole = window.readWhole(request.get(), result.record());
        stopIfHopeless(result, stage);
        PlainAnswer answer = whole && !(result.ending() instanceof Ending.Derailed) ? PlainAnswer.of(result.text(), ask) : PlainAnswer.of("", ask);
        Optional<Passage> passage = answer.passage().filter(said -> this.said.add(said.markdown()));
        calls.finished(stage, result, passage.isPresent() ? "" : whole ? "no sentence could be used" : FinishedCall.PROMPT_CUT);
        answer.dropped().forEach((sentence, reason) -> events.accept(new RunEvent.TextDropped(new Dropped(stage, sentence, reason))));
        return passage.map(said -> BodyPart.of(said, Origin.MODEL));
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
        for (int attempt = 0; attempt < ATTEMPTS && !trust.gone(); attempt++) {
            text.setLength(0);
            CallResult result = calls.make(request, purpose, stage, piece -> {
                text.append(piece);
                events.accept(new RunEvent.PendingChanged(text.toString()));
            });
            boolean whole = window.readWhole(request, result.record());
            stopIfHopeless(result, stage);
            boolean failed = result.ending() instanceof LlmFailure;
            calls.finished(stage, result, failed ? "the call did not end well" : whole ? "" : FinishedCall.PROMPT_CUT);
            if (!failed) {
                return result.ending() instanceof Ending.Done;
            }
        }
        return false;
    }

    private void stopIfHopeless(CallResult result, Stage stage) {
        RunOutcome outcome = switch (result.ending()) {
            case Ending.Cancelled ignored -> new RunOutcome.Stopped();
            case LlmFailure.Refused(var status, var text) when SHAPE_REFUSED.matcher(text).find() -> shapeRefused();
            case LlmFailure.ServerError(var text) when SHAPE_REFUSED.matcher(text).find() -> shapeRefused();
            case LlmFailure failure -> hopeless(failure) ? new RunOutcome.ModelFailed(failure) : failed(stage);
            case Ending.Done ignored -> succeeded();
            case Ending.WindowFull ignored -> succeeded();
            case Ending.LimitReached ignored -> succeeded();
            case Ending.Derailed ignored -> succeeded();
        };
        if (outcome != null) {
            calls.finished(stage, result, "the call did not end well");
            throw new RunStopped(outcome);
        }
    }

    private @Nullable RunOutcome shapeRefused() {
        if (!trust.takesShapes()) {
            trust.failed();
        }
        trust.shapeRefused();
        return null;
    }

    /// The report is never lost for a model that stalls: after the second failure in a row the program writes the rest.
    private @Nullable RunOutcome failed(Stage stage) {
        if (trust.failed()) {
            events.accept(new RunEvent.TextDropped(new Dropped(stage, "", "the model failed twice in a row, so the program wrote the rest")));
        }
        return null;
    }

    private @Nullable RunOutcome succeeded() {
        trust.answered();
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
