package dev.chimera.core.sweep;

import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.llm.GenerationOptions;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A model with the options that a sweep tries out.
///
/// @param number from 1, in the order in which the lists name them; the first is what the others are compared with
/// @param options those that are set; what is absent is the server's default
public record Configuration(int number, String model, GenerationOptions options) {
    /// Like `gemma3:1b num_ctx=4096 temp=0.6`.
    public String label() {
        return Stream.concat(Stream.of(model), options.values().entrySet().stream()
                .map(option -> option.getKey().label() + "=" + option.getValue().toPlainString())).collect(Collectors.joining(" "));
    }

    Loading loading() {
        return new Loading(model, options.get(GenerationOption.NUM_CTX).map(tokens -> tokens.intValue()).orElse(0),
                options.get(GenerationOption.NUM_GPU).map(layers -> layers.intValue()).orElse(-1));
    }
}
