package dev.chimera.core.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.testkit.Gate;
import dev.chimera.testkit.LoadingServer;
import dev.chimera.testkit.Reply;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A process of its own is killed in the middle of a sweep, another one goes on.
class SweepKillTest {
    /// A warm-up, then prefill and decode in turn, three times; then the same with the other window.
    @ParameterizedTest
    @CsvSource({"1, 2", "5, 3", "8, 2", "9, 3"})
    void everyMeasuredCallIsAnsweredOnceAndCountedOnce(int killedIn, int loads, @TempDir Path home) throws Exception {
        try (LoadingServer server = new LoadingServer()) {
            Gate gate = new Gate();
            AtomicBoolean killed = new AtomicBoolean();
            server.troubling((number, _) -> number == killedIn && !killed.get() ? Reply.chat(List.of("a", "b", "c"), 1, gate) : Reply.nothing());
            Process first = child(server, home);
            try {
                gate.awaitReached();
            } finally {
                first.toHandle().destroyForcibly();
                assertTrue(first.waitFor(20, TimeUnit.SECONDS));
            }
            Sweeps.Kept left = new Sweeps(home, Clock.systemUTC()).newestUnfinished().orElseThrow();
            assertEquals(killedIn, left.state().attempts().size());
            killed.set(true);
            gate.open();
            int answeredBefore = server.answered().size();
            assertEquals(killedIn - 1, answeredBefore);
            Process second = child(server, home);
            assertTrue(second.waitFor(60, TimeUnit.SECONDS));

            SweepState end = new Sweeps(home, Clock.systemUTC()).all().getFirst().state();
            assertEquals(Optional.of(new SweepOutcome.Done()), end.outcome());
            assertEquals(Optional.empty(), new Sweeps(home, Clock.systemUTC()).newestUnfinished());
            end.plan().calls().stream().filter(PlannedCall::measured).forEach(call -> assertEquals(1, end.attempts().stream()
                    .filter(attempt -> attempt.call().equals(call) && attempt.settled()).count(), () -> "call " + call.number()));
            boolean inWarmup = !end.plan().calls().get(killedIn - 1).measured();
            assertEquals(inWarmup ? List.of() : List.of(Exclusion.INTERRUPTED), end.excluded().stream().map(attempt -> end.exclusion(attempt).orElseThrow()).toList());
            assertEquals(end.plan().calls().size() + (inWarmup ? 0 : 1), server.answered().size());
            assertEquals(loads, server.loads());
            SweepResults.of(end).rows().forEach(row -> assertEquals(3, row.samples().size()));
        }
    }

    private static Process child(LoadingServer server, Path home) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), KilledSweep.class.getName(), server.endpoint().toString(), home.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
