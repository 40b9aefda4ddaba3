package dev.chimera.core.sweep;

import java.io.IOException;

/// Where the events of a sweep are written down.
@FunctionalInterface
public interface SweepLog {
    /// Returns when the event outlives the process.
    void append(SweepEvent event) throws IOException;
}
