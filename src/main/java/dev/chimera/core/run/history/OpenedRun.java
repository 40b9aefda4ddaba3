package dev.chimera.core.run.history;

import dev.chimera.core.run.RunState;

/// A kept run as it was.
///
/// @param state after all its events, ended
/// @param report its report, word for word; empty where there was nothing to report
public record OpenedRun(KeptRun run, RunState state, String report) {}
