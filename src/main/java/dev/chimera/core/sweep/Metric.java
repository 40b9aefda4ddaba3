package dev.chimera.core.sweep;

import dev.chimera.core.llm.CallRecord;
import dev.chimera.core.llm.CallRecord.ServerTimings;
import java.util.OptionalDouble;

/// What is measured of a configuration.
public enum Metric {
    /// From sending a prompt that is new to the server to the first piece of text, in milliseconds.
    TTFT("ttft_ms", "ms", Use.PREFILL),
    /// Tokens of a prompt that is new to the server, per second of reading it.
    PREFILL_RATE("prefill_tok_s", "tok/s", Use.PREFILL),
    /// Tokens per second from the first to the last one.
    DECODE_RATE("decode_tok_s", "tok/s", Use.DECODE);

    private final String key;
    private final String unit;
    private final Use use;

    Metric(String key, String unit, Use use) {
        this.key = key;
        this.unit = unit;
        this.use = use;
    }

    /// The name in files.
    public String key() {
        return key;
    }

    public String unit() {
        return unit;
    }

    /// The calls that it is taken from.
    Use use() {
        return use;
    }

    OptionalDouble of(CallRecord record) {
        return switch (this) {
            case TTFT -> record.firstToken().map(time -> OptionalDouble.of(time.toNanos() / 1e6)).orElse(OptionalDouble.empty());
            case PREFILL_RATE -> record.server().filter(timings -> timings.prefill().isPositive() && timings.promptTokens() > 0)
                    .map(timings -> OptionalDouble.of(timings.promptTokens() / (timings.prefill().toNanos() / 1e9))).orElse(OptionalDouble.empty());
            case DECODE_RATE -> record.server().map(ServerTimings::decodeRate).orElse(OptionalDouble.empty());
        };
    }
}
