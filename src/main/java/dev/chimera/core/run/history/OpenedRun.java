package dev.chimera.core.run.history;

import dev.chimera.core.run.RunState;
import java.util.Map;

/// A kept run as it was.
///
/// @param state after all its events, ended
/// @param report its report, word for word; empty where there was nothing to report
/// @param environment the machine and the runtime by name, as far as they were kept
public record OpenedRun(KeptRun run, RunState state, String report, Map<String, String> environment) {}
