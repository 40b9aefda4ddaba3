package dev.chimera.cli;

import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.llm.GenerationOptions;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The options of a generation; what is not given is the server's default.
final class ModelOptions {
    private final Map<GenerationOption, BigDecimal> values = new EnumMap<>(GenerationOption.class);

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--num-gpu", paramLabel = "N", description = "layers on the GPU; -1 automatic, 0 none")
    void numGpu(String text) {
        set(GenerationOption.NUM_GPU, text);
    }

    @Option(names = "--num-ctx", paramLabel = "N", description = "context window in tokens, rounded up to 256")
    void numCtx(String text) {
        set(GenerationOption.NUM_CTX, text);
    }

    @Option(names = "--temp", paramLabel = "X", description = "temperature")
    void temperature(String text) {
        set(GenerationOption.TEMPERATURE, text);
    }

    @Option(names = "--top-p", paramLabel = "X")
    void topP(String text) {
        set(GenerationOption.TOP_P, text);
    }

    @Option(names = "--top-k", paramLabel = "N")
    void topK(String text) {
        set(GenerationOption.TOP_K, text);
    }

    @Option(names = "--repeat-penalty", paramLabel = "X")
    void repeatPenalty(String text) {
        set(GenerationOption.REPEAT_PENALTY, text);
    }

    @Option(names = "--num-predict", paramLabel = "N", description = "most tokens of one answer")
    void numPredict(String text) {
        set(GenerationOption.NUM_PREDICT, text);
    }

    @Option(names = "--seed", paramLabel = "N")
    void seed(String text) {
        set(GenerationOption.SEED, text);
    }

    GenerationOptions options() {
        return new GenerationOptions(values);
    }

    private void set(GenerationOption option, String text) {
        try {
            values.put(option, option.parse(text));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
