package dev.chimera.ui;

import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.sweep.SweepRequest;
import dev.chimera.core.sweep.Workload;
import java.util.List;
import java.util.Map;

/// Small sweeps.
final class SweepTabKit {
    private SweepTabKit() {}

    /// One configuration, twice: five calls.
    static SweepRequest request(Endpoint endpoint) {
        return new SweepRequest(endpoint, List.of("tiny:1b"), Map.of(), new Workload("some notes", 4, 1), 1, 2);
    }
}
