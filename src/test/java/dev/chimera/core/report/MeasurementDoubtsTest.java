package dev.chimera.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.llm.CallRecord;
import dev.chimera.core.llm.CallResult;
import dev.chimera.core.llm.Ending;
import dev.chimera.core.run.FinishedCall;
import dev.chimera.core.run.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasurementDoubtsTest {
    /// A call whose first token came after 100 ms.
    private static CallRecord record(int tokens, long serverEvalMillis, long clientMillis) {
        CallRecord.ServerTimings server = new CallRecord.ServerTimings(Duration.ofMillis(900), Duration.ZERO, Duration.ofMillis(50),
                Duration.ofMillis(serverEvalMillis), 300, tokens);
        Duration first = Duration.ofMillis(100);
        return new CallRecord(Instant.EPOCH, first.plusMillis(clientMillis), Optional.of(first), Optional.of(first), tokens - 1, Optional.empty(),
                Optional.of(server), CallRecord.Temperature.WARM, Optional.empty());
    }

    private static FinishedCall call(int number, CallRecord record, String verdict) {
        return new FinishedCall(number, Stage.REPORT, new CallResult("x", "", new Ending.Done(), record), verdict);
    }

    @ParameterizedTest
    @CsvSource({"41, 1000, 1000, 40", "41, 1000, 2000, 20", "3, 1000, 500, 4"})
    void theClientsRateIsTheCountOverTheTimeSinceTheFirstToken(int tokens, long server, long client, double rate) {
        assertEquals(OptionalDouble.of(rate), record(tokens, server, client).receivedRate());
    }

    @ParameterizedTest
    @CsvSource({"41, 1000, 1000, false", "41, 1000, 1045, false", "41, 1000, 1060, true", "41, 1000, 940, true", "2, 1000, 5, false"})
    void moreThanFivePercentIsADisagreement(int tokens, long server, long client, boolean disagree) {
        assertEquals(disagree, MeasurementDoubts.disagree(record(tokens, server, client)));
    }

    @Test
    void theCallsAreNamed() {
        String text = MeasurementDoubts.of(List.of(call(1, record(41, 1000, 1000), ""), call(2, record(41, 1000, 1500), ""),
                call(3, record(41, 1000, 1000), FinishedCall.PROMPT_CUT), call(4, record(41, 1000, 100), "")));
        assertTrue(text.contains("> **Warning:** In call 3 the server seems to have cut the prompt: "), text);
        assertTrue(text.contains("> **Warning:** In calls 2, 4 the server's rate and the rate at which the text arrived differ by more than 5 %."), text);
        assertEquals("", MeasurementDoubts.of(List.of(call(1, record(41, 1000, 1000), "not of the asked shape"))));
    }
}
