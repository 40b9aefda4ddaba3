package dev.chimera.core.sweep;

import dev.chimera.core.llm.Endpoint;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;

/// Carries out sweeps, one call after the other: measurements at the same time would measure each other.
public final class Sweeper {
    private final Function<Endpoint, SweepServer> servers;
    private final Clock clock;

    public Sweeper(Function<Endpoint, SweepServer> servers, Clock clock) {
        this.servers = servers;
        this.clock = clock;
    }

    /// Makes the remaining calls on this thread. Each event is with the log before the next thing happens.
    ///
    /// @param start after `Planned`, or what was read back of an earlier sitting
    /// @param states hears of every change, on this thread
    /// @return the state after the end
    public SweepState run(SweepState start, SweepLog log, Consumer<SweepState> states, SweepControl control) {
        SweepBook book = new SweepBook(start, log, states);
        SweepOutcome outcome = outcome(book, control);
        try {
            book.write(new SweepEvent.Ended(outcome, clock.instant()));
        } catch (SweepBook.Unwritable e) {
            // the end that is already known says more than that it could not be written down
            return book.state();
        }
        return book.state();
    }

    private SweepOutcome outcome(SweepBook book, SweepControl control) {
        try (SweepServer server = servers.apply(book.state().plan().request().endpoint())) {
            book.write(new SweepEvent.Begun(clock.instant()));
            return new Sitting(book, server, clock, control).outcome();
        } catch (SweepBook.Unwritable e) {
            return new SweepOutcome.NotKept(e.reason());
        } catch (RuntimeException bug) {
            StringWriter details = new StringWriter();
            bug.printStackTrace(new PrintWriter(details));
            return new SweepOutcome.Broken(details.toString());
        }
    }
}
