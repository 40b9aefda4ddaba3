package dev.chimera.ui.metrics;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// The run that a call belongs to.
///
/// @param folder where it is kept, to open it again; empty for the run that is shown
/// @param server the address that answered, empty for the built-in writer
record RunOfCalls(Instant startedAt, Optional<Path> folder, String server) {
    boolean shown() {
        return folder.isEmpty();
    }
}
