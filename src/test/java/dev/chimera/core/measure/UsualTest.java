package dev.chimera.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.chimera.core.llm.CallRecord;
import dev.chimera.core.llm.CallRecord.ServerTimings;
import dev.chimera.core.llm.CallRecord.Temperature;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class UsualTest {
    private static CallRecord call(Temperature temperature, int first, int answer, int tokens) {
        Duration eval = Duration.ofMillis(100L * Math.max(0, tokens - 1));
        return new CallRecord(Instant.EPOCH, Duration.ofSeconds(9), Optional.of(Duration.ofMillis(first)), Optional.of(Duration.ofMillis(answer)), tokens,
                Optional.empty(), Optional.of(new ServerTimings(Duration.ofSeconds(9), Duration.ZERO, Duration.ZERO, eval, 50, tokens)), temperature, Optional.empty());
    }

    @Test
    void coldAndWarmCallsAreNeverPooled() {
        Usual usual = Usual.of(List.of(call(Temperature.COLD, 9000, 9000, 2), call(Temperature.WARM, 100, 100, 11), call(Temperature.CACHED, 300, 900, 21),
                call(Temperature.WARM, 200, 200, 31), call(Temperature.UNKNOWN, 5, 5, 1)));
        assertEquals(new Usual(Optional.of(Duration.ofSeconds(9)), Optional.of(Duration.ofMillis(200)), Optional.of(Duration.ofMillis(600)), OptionalDouble.of(10)), usual);
    }

    @Test
    void nothingIsUsualBeforeTheFirstCall() {
        assertEquals(new Usual(Optional.empty(), Optional.empty(), Optional.empty(), OptionalDouble.empty()), Usual.UNKNOWN);
    }
}
