package dev.chimera.core.run;

import dev.chimera.core.llm.CallResult;
import dev.chimera.core.llm.ChatRequest;
import dev.chimera.core.llm.LlmFailure;
import dev.chimera.core.llm.Ending;
import dev.chimera.core.prose.WritingMode;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Consumer;

/// What a run that did not come to its end has left behind: what was read of its folder, and every answer of its model by what was asked. A run
/// that starts with it reads nothing again and asks nothing again that was answered. Takes events of one run, also of several beginnings of it;
/// used by one thread at a time.
public final class EarlierPart implements Consumer<RunEvent> {
    private final Map<ChatRequest, SequencedSet<CallResult>> answers = new HashMap<>();
    private Optional<RunRequest> request = Optional.empty();
    private Optional<RunEvent.Ingested> ingested = Optional.empty();
    private Optional<WritingMode> mode = Optional.empty();
    private Optional<SentPrompt> open = Optional.empty();
    private Duration spared = Duration.ZERO;

    @Override
    public void accept(RunEvent event) {
        switch (event) {
            case RunEvent.Started(var asked, var at) -> request = Optional.of(asked);
            case RunEvent.Ingested result -> ingested = Optional.of(result);
            case RunEvent.EngineOpened(var opened, var machine) -> mode = Optional.of(opened);
            case RunEvent.CallStarted(var prompt) -> open = Optional.of(prompt);
            case RunEvent.CallFinished(var call) -> {
                open.filter(prompt -> prompt.call() == call.call() && ended(call.result().ending()))
                        .ifPresent(prompt -> answers.computeIfAbsent(prompt.request(), _ -> new LinkedHashSet<>()).add(call.result()));
                open = Optional.empty();
            }
            default -> { }
        }
    }

    /// Whether the model came to an end: what failed or was stopped is asked again.
    private static boolean ended(Ending ending) {
        return !(ending instanceof LlmFailure) && !(ending instanceof Ending.Cancelled);
    }

    /// What the run was asked for; empty before its first event.
    public Optional<RunRequest> request() {
        return request;
    }

    /// How many answers there are.
    public int answers() {
        return answers.values().stream().mapToInt(SequencedSet::size).sum();
    }

    Optional<RunEvent.Ingested> ingested() {
        return ingested;
    }

    /// The engine, asked only what was not answered yet, in the mode of the earlier part.
    Engines.Open continued(Engines.Open engine) {
        return new Engines.Open(new RepeatingModel(engine.model(), this::take), engine.modelName(), mode.orElse(engine.mode()), engine.closing());
    }

    /// The answer to this request; each is given once.
    private Optional<CallResult> take(ChatRequest asked) {
        Optional<CallResult> answer = Optional.ofNullable(answers.get(asked)).filter(left -> !left.isEmpty()).map(SequencedSet::removeFirst);
        answer.ifPresent(result -> spared = spared.plus(result.record().wall()));
        return answer;
    }

    /// How long the answers took, when they were given, that were taken since this was asked last.
    Duration spared() {
        Duration time = spared;
        spared = Duration.ZERO;
        return time;
    }
}
