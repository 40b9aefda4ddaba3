package dev.chimera.core.run.imported;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// One call of the replaced system, as its `metrics.json` states it. Empty where a field is missing or no number.
///
/// @param role `collector` or `insight`
/// @param stated every number by its field name: `ttft_ms`, `tokens`, `eval_ms`, …
/// @param options as they stand there
public record ForeignAgent(String role, String label, String model, Map<String, String> options, Map<String, Double> stated) {
    private static final double FEWEST_TOKENS = 2;
    /// A model that was there answers within this; a load that took longer was one.
    private static final double COLD_MILLIS = 500;

    public ForeignAgent {
        options = Map.copyOf(options);
        stated = Map.copyOf(stated);
    }

    public OptionalDouble stated(String field) {
        return Optional.ofNullable(stated.get(field)).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    /// Tokens per second, computed from the raw tokens and the time that the server took for them. Empty where the call does not count.
    public OptionalDouble rate() {
        return counts() ? OptionalDouble.of(stated("tokens").getAsDouble() / stated("eval_ms").getAsDouble() * 1000) : OptionalDouble.empty();
    }

    /// Whether the call gave at least two tokens in a time that is stated.
    public boolean counts() {
        return stated("tokens").orElse(0) >= FEWEST_TOKENS && stated("eval_ms").orElse(0) > 0;
    }

    public boolean cold() {
        return stated("load_ms").orElse(0) >= COLD_MILLIS;
    }

    /// Milliseconds that the call waited for the server: its duration without load, prefill and decode. Empty where one of them is not stated.
    public OptionalDouble queue() {
        boolean known = stated("total_duration_ms").isPresent() && stated("load_ms").isPresent() && stated("prompt_eval_ms").isPresent() && stated("eval_ms").isPresent();
        return known ? OptionalDouble.of(Math.max(0, stated("total_duration_ms").getAsDouble() - stated("load_ms").getAsDouble()
                - stated("prompt_eval_ms").getAsDouble() - stated("eval_ms").getAsDouble())) : OptionalDouble.empty();
    }
}
