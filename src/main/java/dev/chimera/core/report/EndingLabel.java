package dev.chimera.core.report;

import dev.chimera.core.llm.Ending;
import dev.chimera.core.llm.LlmFailure;

/// How a call ended, in a word or two.
final class EndingLabel {
    private EndingLabel() {}

    static String of(Ending ending) {
        return switch (ending) {
            case Ending.Done ignored -> "done";
            case Ending.WindowFull ignored -> "window full";
            case Ending.LimitReached ignored -> "limit reached";
            case Ending.Derailed ignored -> "lost its way";
            case Ending.Cancelled ignored -> "cancelled";
            case LlmFailure.Unreachable ignored -> "server not reachable";
            case LlmFailure.ModelMissing ignored -> "model missing";
            case LlmFailure.WindowExceeded ignored -> "prompt longer than the window";
            case LlmFailure.Refused ignored -> "refused by the server";
            case LlmFailure.ServerError ignored -> "server error";
            case LlmFailure.CutOff ignored -> "cut off";
            case LlmFailure.Stalled ignored -> "stalled";
            case LlmFailure.ProtocolError ignored -> "not understood";
        };
    }
}
