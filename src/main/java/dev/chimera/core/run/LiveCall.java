package dev.chimera.core.run;

import dev.chimera.core.llm.CallPhase;
import java.time.Duration;
import java.util.Optional;

/// The call that runs now, as it is seen from outside. Immutable.
///
/// @param phase empty before the first sign of life
/// @param since `System.nanoTime` at which the phase began
/// @param retry why the call had to be sent again, empty when it had not
/// @param pause how long one waits before it is sent again
public record LiveCall(Optional<CallPhase> phase, long since, LiveRate rate, String retry, Duration pause) {
    public static final LiveCall NONE = new LiveCall(Optional.empty(), 0, LiveRate.NONE, "", Duration.ZERO);

    LiveCall in(CallPhase entered, long nanoTime) {
        return new LiveCall(Optional.of(entered), nanoTime, rate, "", Duration.ZERO);
    }

    LiveCall arrived(long nanoTime) {
        return new LiveCall(phase, since, rate.plus(nanoTime), retry, pause);
    }

    LiveCall retrying(String reason, Duration wait) {
        return new LiveCall(phase, since, rate, reason, wait);
    }
}
