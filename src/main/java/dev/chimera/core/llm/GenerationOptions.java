package dev.chimera.core.llm;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The options that were asked for. An option that is absent is the server's default.
public record GenerationOptions(Map<GenerationOption, BigDecimal> values) {
    public static final GenerationOptions DEFAULTS = new GenerationOptions(Map.of());

    /// @throws IllegalArgumentException with a sentence for people when a value is out of range
    public GenerationOptions {
        Map<GenerationOption, BigDecimal> checked = new EnumMap<>(GenerationOption.class);
        values.forEach((option, value) -> checked.put(option, option.parse(value.toPlainString())));
        values = Collections.unmodifiableMap(checked);
    }

    /// Reads options as `num_ctx=4096, temp=0.6`, by label or key; `none` and a blank text are the defaults.
    ///
    /// @throws IllegalArgumentException with a sentence for people
    public static GenerationOptions parse(String list) {
        GenerationOptions options = DEFAULTS;
        boolean none = list.isBlank() || "none".equals(list.strip());
        for (String each : none ? new String[0] : list.split(",")) {
            String[] parts = each.strip().split("=", 2);
            GenerationOption option = Arrays.stream(GenerationOption.values())
                    .filter(known -> known.label().equals(parts[0].strip()) || known.key().equals(parts[0].strip())).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("\"" + each.strip() + "\" is not an option like num_ctx=4096, temp=0.6"));
            options = options.with(option, option.parse(parts.length == 2 ? parts[1] : ""));
        }
        return options;
    }

    /// Such a text; empty for the defaults.
    public String text() {
        return values.entrySet().stream().map(option -> option.getKey().label() + "=" + option.getValue().toPlainString()).collect(Collectors.joining(", "));
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
