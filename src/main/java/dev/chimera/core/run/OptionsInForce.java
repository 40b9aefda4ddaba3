package dev.chimera.core.run;

import dev.chimera.core.llm.CallRecord.ModelIdentity;
import dev.chimera.core.llm.GenerationOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which options were in force in a run, as far as prompts and server tell: what was sent, and for the window what the server says that it uses.
public final class OptionsInForce {
    public static final String SERVER_DEFAULT = "the server's default";
    private static final String EACH_ANOTHER = "another for each call";

    private OptionsInForce() {}

    /// Every option in the order of its kind, in words. Empty where no server took part.
    public static Map<GenerationOption, String> of(RunState state) {
        Map<GenerationOption, String> inForce = new EnumMap<>(GenerationOption.class);
        if (!state.prompts().isEmpty() && !(state.request().engine() instanceof Engine.BuiltIn)) {
            for (GenerationOption option : GenerationOption.values()) {
                inForce.put(option, of(option, state));
            }
        }
        return inForce;
    }

    /// What the server said of the model, in the first call that was told.
    public static Optional<ModelIdentity> identity(RunState state) {
        return state.calls().stream().flatMap(call -> call.result().record().identity().stream()).findFirst();
    }

    private static String of(GenerationOption option, RunState state) {
        Optional<ModelIdentity> known = identity(state).filter(identity -> identity.contextLength() > 0);
        if (option == GenerationOption.NUM_CTX && known.isPresent()) {
            return Integer.toString(known.get().contextLength());
        }
        if (option == GenerationOption.SEED) {
            return EACH_ANOTHER;
        }
        List<String> sent = state.prompts().stream().map(prompt -> prompt.request().options().get(option)
                .map(value -> value.toPlainString()).orElse("")).distinct().toList();
        return sent.size() == 1 && sent.getFirst().isEmpty() ? SERVER_DEFAULT
                : String.join(" or ", sent.stream().map(value -> value.isEmpty() ? SERVER_DEFAULT : value).toList());
    }
}
