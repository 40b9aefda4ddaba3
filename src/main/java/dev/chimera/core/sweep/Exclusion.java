package dev.chimera.core.sweep;

import dev.chimera.core.llm.CallRecord;
import dev.chimera.core.llm.CallRecord.Temperature;
import dev.chimera.core.llm.CallResult;
import dev.chimera.core.llm.ContextGuard;
import dev.chimera.core.llm.Ending;
import dev.chimera.core.llm.LlmFailure;
import java.util.Optional;

/// Why an attempt is not counted.
public enum Exclusion {
    FAILED, CUT, STOPPED, INTERRUPTED, TOO_FEW_TOKENS,
    /// The model was loaded for it.
    LOADED,
    /// A part of the prompt was known to the server.
    CACHED,
    /// The server read less of the prompt than was sent.
    PROMPT_CUT;

    /// Empty for an attempt that counts. Warm-up calls count nowhere, whatever this says.
    static Optional<Exclusion> of(Attempt attempt) {
        if (attempt.result().isEmpty()) {
            return Optional.of(INTERRUPTED);
        }
        CallResult result = attempt.result().get();
        return switch (result.ending()) {
            case LlmFailure.CutOff ignored -> Optional.of(CUT);
            case LlmFailure ignored -> Optional.of(FAILED);
            case Ending.Cancelled ignored -> Optional.of(STOPPED);
            case Ending.WindowFull ignored -> Optional.of(CUT);
            case Ending.Derailed ignored -> Optional.of(CUT);
            case Ending.Done ignored -> ofWhole(attempt.call().use(), result.record());
            case Ending.LimitReached ignored -> ofWhole(attempt.call().use(), result.record());
        };
    }

    private static Optional<Exclusion> ofWhole(Use use, CallRecord record) {
        if (!record.countsInStatistics()) {
            return Optional.of(TOO_FEW_TOKENS);
        }
        if (record.temperature() == Temperature.COLD) {
            return Optional.of(LOADED);
        }
        int window = record.identity().map(CallRecord.ModelIdentity::contextLength).orElse(0);
        if (ContextGuard.looksCut(0, record.server().orElseThrow().promptTokens(), window)) {
            return Optional.of(PROMPT_CUT);
        }
        return use == Use.PREFILL && record.temperature() == Temperature.CACHED ? Optional.of(CACHED) : Optional.empty();
    }
}
