package dev.chimera.core.llm;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The options that were asked for. An option that is absent is the server's default.
public record GenerationOptions(Map<GenerationOption, BigDecimal> values) {
    public static final GenerationOptions DEFAULTS = new GenerationOptions(Map.of());

    /// @throws IllegalArgumentException with a sentence for people when a value is out of range
    public GenerationOptions {
        Map<GenerationOption, BigDecimal> checked = new EnumMap<>(GenerationOption.class);
        values.forEach((option, value) -> checked.put(option, option.parse(value.toPlainString())));
        values = Collections.unmodifiableMap(checked);
    }

    public Optional<BigDecimal> get(GenerationOption option) {
        return Optional.ofNullable(values.get(option));
    }

    public GenerationOptions with(GenerationOption option, BigDecimal value) {
        Map<GenerationOption, BigDecimal> more = new EnumMap<>(GenerationOption.class);
        more.putAll(values);
        more.put(option, value);
        return new GenerationOptions(more);
    }

    public GenerationOptions with(GenerationOption option, long value) {
        return with(option, BigDecimal.valueOf(value));
    }

    /// These options where they are set, else those of `fallback`.
    public GenerationOptions orElse(GenerationOptions fallback) {
        Map<GenerationOption, BigDecimal> both = new EnumMap<>(GenerationOption.class);
        both.putAll(fallback.values);
        both.putAll(values);
        return new GenerationOptions(both);
    }
}
