package dev.chimera.core.sweep;

import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.llm.GenerationOption;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the user asked for: every model with every combination of the options' values.
///
/// @param lists the values of each option that varies or is set; an empty value is the server's default
/// @param warmups calls after each loading that are not counted, at least 1: the first of them loads the model
/// @param runs how often each configuration is measured
public record SweepRequest(Endpoint endpoint, List<String> models, Map<GenerationOption, List<Optional<BigDecimal>>> lists, Workload work,
                           int warmups, int runs) {
    private static final String DEFAULT = "default";

    /// @throws IllegalArgumentException with a sentence for people
    public SweepRequest {
        models = models.stream().map(String::strip).filter(model -> !model.isEmpty()).distinct().toList();
        Map<GenerationOption, List<Optional<BigDecimal>>> copy = new LinkedHashMap<>();
        lists.forEach((option, values) -> copy.put(option, List.copyOf(values)));
        lists = Collections.unmodifiableMap(copy);
        if (lists.containsKey(GenerationOption.SEED) || lists.containsKey(GenerationOption.NUM_PREDICT)) {
            throw new IllegalArgumentException("seed and num_predict are the same for all calls of a sweep, so that they can be compared");
        }
        if (warmups < 1) {
            throw new IllegalArgumentException("at least one warm-up call is needed: the first call loads the model");
        }
        if (runs < 0) {
            throw new IllegalArgumentException("the number of runs cannot be negative");
        }
    }

    /// Reads values like `1024,4096,default`.
    ///
    /// @throws IllegalArgumentException with a sentence for people when one of them is no value of the option
    public static List<Optional<BigDecimal>> values(GenerationOption option, String text) {
        return List.of(text.split(",")).stream().map(String::strip).filter(value -> !value.isEmpty())
                .map(value -> DEFAULT.equals(value) ? Optional.<BigDecimal>empty() : Optional.of(option.parse(value))).toList();
    }
}
