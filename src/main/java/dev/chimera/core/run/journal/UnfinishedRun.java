package dev.chimera.core.run.journal;

import java.nio.file.Path;
import java.time.Instant;

/// A run whose program ended before it did.
///
/// @param journal the folder that it was written to
/// @param folder the folder that it was about
public record UnfinishedRun(Path journal, Path folder, Instant startedAt) {}
