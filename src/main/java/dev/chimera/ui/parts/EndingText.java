package dev.chimera.ui.parts;

import dev.chimera.core.llm.Ending;
import dev.chimera.core.llm.LlmFailure;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Why a call ended: as a sentence, in one or two words, and counted over several calls.
public final class EndingText {
    private final Texts texts;

    public EndingText(Texts texts) {
        this.texts = texts;
    }

    /// A sentence; of a failure with the next step.
    public String of(Ending ending) {
        return switch (ending) {
            case Ending.Done() -> texts.get("ending.done");
            case Ending.WindowFull(var window) -> texts.get("ending.window", window);
            case Ending.LimitReached(var limit) -> texts.get("ending.limit", limit);
            case Ending.Derailed(var how) -> texts.get("ending.derailed", texts.said(how));
            case Ending.Cancelled(var busy) -> texts.get(busy ? "ending.cancelled.busy" : "ending.cancelled");
            case LlmFailure failure -> new FailureText(texts).of(failure);
        };
    }

    /// One or two words: `finished`, `length limit`, `stalled`.
    public String brief(Ending ending) {
        return texts.get("ending.brief." + switch (ending) {
            case Ending.Done() -> "done";
            case Ending.WindowFull ignored -> "window";
            case Ending.LimitReached ignored -> "limit";
            case Ending.Derailed ignored -> "derailed";
            case Ending.Cancelled ignored -> "cancelled";
            case LlmFailure.Unreachable ignored -> "unreachable";
            case LlmFailure.ModelMissing ignored -> "missing";
            case LlmFailure.WindowExceeded ignored -> "exceeded";
            case LlmFailure.Refused ignored -> "refused";
            case LlmFailure.ServerError ignored -> "error";
            case LlmFailure.CutOff() -> "cut";
            case LlmFailure.Stalled ignored -> "stalled";
            case LlmFailure.ProtocolError ignored -> "protocol";
        });
    }

    /// `22 finished, 1 stalled`, the most frequent first; empty where there is no ending.
    public String counted(Collection<Ending> endings) {
        Map<String, Long> counts = endings.stream().collect(Collectors.groupingBy(this::brief, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(count -> texts.get("ending.count", count.getValue(), count.getKey())).collect(Collectors.joining(", "));
    }
}
