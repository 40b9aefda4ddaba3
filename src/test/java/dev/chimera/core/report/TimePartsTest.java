package dev.chimera.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.llm.CallRecord;
import dev.chimera.core.llm.CallRecord.Gaps;
import dev.chimera.core.llm.CallRecord.ServerTimings;
import dev.chimera.core.llm.CallRecord.Temperature;
import dev.chimera.core.llm.CallResult;
import dev.chimera.core.llm.Ending;
import dev.chimera.core.run.FinishedCall;
import dev.chimera.core.run.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimePartsTest {
    private static Duration ms(long millis) {
        return Duration.ofMillis(millis);
    }

    private static CallRecord record(long firstToken, Optional<ServerTimings> server) {
        return new CallRecord(Instant.EPOCH, ms(4000), Optional.of(ms(firstToken)), Optional.of(ms(firstToken + 500)), 9,
                Optional.of(new Gaps(ms(20), ms(31), ms(90))), server, Temperature.WARM, Optional.empty());
    }

    private static String row(CallRecord record) {
        String table = TimeParts.of(List.of(new FinishedCall(7, Stage.REPORT, new CallResult("", "", new Ending.Done(), record), "")));
        return table.substring(table.lastIndexOf("\n| ") + 1);
    }

    @Test
    void thePartsAddUpToTheTimeToTheFirstToken() {
        ServerTimings server = new ServerTimings(ms(3000), ms(900), ms(150), ms(1700), 40, 60);
        assertEquals("| 7 | 900.00 ms | 250.00 ms | 150.00 ms | 34.00 ms | 1834.00 ms | 20.00 ms | 31.00 ms | 90.00 ms |\n", row(record(1334, Optional.of(server))));
    }

    @Test
    void aServerThatSaysMoreThanWasMeasuredLeavesNothingForTheNetwork() {
        assertEquals(Optional.of(Duration.ZERO), record(100, Optional.of(new ServerTimings(ms(3000), ms(900), ms(150), ms(1700), 40, 60))).network());
    }

    @Test
    void whatNobodyToldIsADash() {
        assertTrue(row(record(1334, Optional.empty())).startsWith("| 7 | – | – | – | – | 1834.00 ms |"), row(record(1334, Optional.empty())));
    }
}
