package dev.chimera.cli;

import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.sweep.SweepRequest;
import dev.chimera.core.sweep.Workload;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The lists of a sweep: every combination is measured.
final class SweepOptions {
    private final Map<GenerationOption, List<Optional<BigDecimal>>> lists = new EnumMap<>(GenerationOption.class);

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--model", paramLabel = "M[,M]", split = ",", description = "the models")
    private List<String> models = List.of();

    @Option(names = "--num-gpu", paramLabel = "N[,N]", description = "layers on the GPU; `default` leaves an option to the server")
    void numGpu(String text) {
        set(GenerationOption.NUM_GPU, text);
    }

    @Option(names = "--num-ctx", paramLabel = "N[,N]", description = "context windows in tokens, rounded up to 256")
    void numCtx(String text) {
        set(GenerationOption.NUM_CTX, text);
    }

    @Option(names = "--temp", paramLabel = "X[,X]", description = "temperatures")
    void temperature(String text) {
        set(GenerationOption.TEMPERATURE, text);
    }

    @Option(names = "--top-p", paramLabel = "X[,X]")
    void topP(String text) {
        set(GenerationOption.TOP_P, text);
    }

    @Option(names = "--top-k", paramLabel = "N[,N]")
    void topK(String text) {
        set(GenerationOption.TOP_K, text);
    }

    @Option(names = "--repeat-penalty", paramLabel = "X[,X]")
    void repeatPenalty(String text) {
        set(GenerationOption.REPEAT_PENALTY, text);
    }

    @Option(names = "--prompt-tokens", paramLabel = "N", description = "length of the prompt that is read, about (default: ${DEFAULT-VALUE})")
    private int promptTokens = 512;

    @Option(names = "--num-predict", paramLabel = "N", description = "tokens of the answer that is written (default: ${DEFAULT-VALUE})")
    private int numPredict = 128;

    @Option(names = "--seed", paramLabel = "N", description = "of every call (default: ${DEFAULT-VALUE})")
    private int seed = 1;

    @Option(names = "--warmup", paramLabel = "N", description = "calls after each loading that are not counted (default: ${DEFAULT-VALUE})")
    private int warmups = 1;

    @Option(names = "--runs", paramLabel = "N", description = "how often each configuration is measured (default: ${DEFAULT-VALUE})")
    private int runs = 5;

    /// @param text what prompts are made of
    SweepRequest request(Endpoint endpoint, List<String> text) {
        try {
            return new SweepRequest(endpoint, models, lists, new Workload(Workload.text(text, promptTokens), numPredict, seed), warmups, runs);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void set(GenerationOption option, String text) {
        try {
            lists.put(option, SweepRequest.values(option, text));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
