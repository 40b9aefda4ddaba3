package dev.chimera.core.run.agents;

import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.llm.GenerationOptions;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Which two agents meet. Names, personas and options are where one begins; all of them can be set.
public enum Scenario {
    /// Server defaults against tuned options.
    BASELINE_VS_CHIMERA(new Beginning("Baseline Collector", "DataCollector", GenerationOptions.DEFAULTS), new Beginning("Chimera Insight", "Insight", Tuned.LONG)),
    /// Two different sets of options.
    CHIMERA_HETERO(new Beginning("Chimera Agent A", "Insight", Tuned.SHORT), new Beginning("Chimera Agent B", "Insight", Tuned.LONG)),
    /// The same options twice.
    CHIMERA_HOMO(new Beginning("Chimera Agent A", "Insight", Tuned.LONG), new Beginning("Chimera Agent B", "Insight", Tuned.LONG));

    private final Beginning a;
    private final Beginning b;

    Scenario(Beginning a, Beginning b) {
        this.a = a;
        this.b = b;
    }

    /// @param persona its name
    public record Beginning(String label, String persona, GenerationOptions options) {}

    public Beginning beginning(Side side) {
        return side == Side.A ? a : b;
    }

    /// As it is written on the command line and in files.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Scenario> of(String key) {
        return Arrays.stream(values()).filter(scenario -> scenario.key().equals(key.toLowerCase(Locale.ROOT))).findFirst();
    }

    private static final class Tuned {
        static final GenerationOptions SHORT = GenerationOptions.DEFAULTS.with(GenerationOption.NUM_CTX, 2048).with(GenerationOption.TEMPERATURE, new BigDecimal("0.6"))
                .with(GenerationOption.TOP_K, 40).with(GenerationOption.TOP_P, new BigDecimal("0.9"));
        static final GenerationOptions LONG = SHORT.with(GenerationOption.NUM_CTX, 4096).with(GenerationOption.TEMPERATURE, new BigDecimal("0.4"));
    }
}
