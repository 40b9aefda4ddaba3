package dev.chimera.ui.metrics;

import dev.chimera.core.llm.CallRecord;
import java.util.Optional;

/// What the time to the first token is made of, in seconds, in the order in which it passes.
///
/// @param load the server loads the model, as it says
/// @param queue what the server does not account for: its queue and the way there and back
/// @param prefill the server reads the prompt, as it says
/// @param untold all of it, where the server said nothing
record FirstTokenParts(double load, double queue, double prefill, double untold) {
    /// The whole is what was measured here; where the server's parts are longer than that, they are cut to it, the last one first.
    static Optional<FirstTokenParts> of(CallRecord record) {
        return record.firstToken().map(CallPoint::seconds).map(first -> record.server().map(server -> {
            double load = Math.min(first, CallPoint.seconds(server.load()));
            double prefill = Math.min(first - load, CallPoint.seconds(server.prefill()));
            return new FirstTokenParts(load, first - load - prefill, prefill, 0);
        }).orElse(new FirstTokenParts(0, 0, 0, first)));
    }

    double total() {
        return load + queue + prefill + untold;
    }
}
