package dev.chimera.core.ingest;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Lets one worker at a time read a file of very many columns: each takes much memory while it is read. Shared by workers.
final class WideFiles {
    private static final int WIDE = 1000;
    private static final long TICK_MILLIS = 20;

    private final Semaphore one = new Semaphore(1);
    private final BooleanSupplier stopped;

    WideFiles(BooleanSupplier stopped) {
        this.stopped = stopped;
    }

    /// The columns of one worker's file, and in JSON the places above them. One thread.
    final class Width {
        private int columns;

        /// One more; waits before it becomes too many while another worker reads such a file.
        ///
        /// @throws CancellationException when all is stopped meanwhile
        void grow() {
            if (++columns == WIDE) {
                enter();
            }
        }

        /// The file was read.
        void end() {
            if (columns >= WIDE) {
                one.release();
            }
            columns = 0;
        }

        private void enter() {
            try {
                while (!one.tryAcquire(TICK_MILLIS, TimeUnit.MILLISECONDS)) {
                    if (stopped.getAsBoolean()) {
                        columns = 0;
                        throw new CancellationException();
                    }
                }
            } catch (InterruptedException interrupted) {
                columns = 0;
                Thread.currentThread().interrupt();
                throw new CancellationException();
            }
        }
    }
}
