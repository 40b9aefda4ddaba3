package dev.chimera.core.sweep;

import dev.chimera.core.llm.ChatRequest;
import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.llm.Message;
import dev.chimera.core.llm.TokenEstimate;
import java.util.List;
import java.util.Optional;

/// What every configuration of a sweep is asked. The same for all, so that only the options differ.
///
/// @param text what is read in prefill calls
/// @param numPredict tokens that a decode call asks for
/// @param seed of every call
public record Workload(String text, int numPredict, int seed) {
    /// What is sent where no folder is given.
    public static final List<String> NOTES = List.of(
            "The first run after a start is slower than the others, because the model has to be loaded into memory.",
            "A short prompt is read in a moment, a long one takes as long as its tokens do.",
            "The time to the first token is waiting, loading and reading taken together.",
            "After the first token the others follow at a steady pace, until the window is full or the answer ends.",
            "A second prompt that begins like the first one is read faster, since the server remembers what it has read.",
            "Runs are repeated, and their spread says how far a single one can be trusted.");
    /// Two tokens are the fewest that servers measure.
    private static final int SHORTEST_ANSWER = 2;
    private static final int TEMPLATE_TOKENS = 64;
    private static final String TASK = "Say in one word whether these notes are about measurements.";
    private static final String LONG_TASK = "Write a long and detailed report about how the speed of language models is measured. Explain loading, reading "
            + "the prompt, writing the answer, repetitions and their spread, each in several paragraphs. Do not come to an end early.";

    public Workload {
        if (numPredict < SHORTEST_ANSWER) {
            throw new IllegalArgumentException("a decode call needs at least " + SHORTEST_ANSWER + " tokens");
        }
    }

    /// Text for about so many tokens, rather fewer: the lines, repeated where they are too short.
    ///
    /// @throws IllegalArgumentException where no line holds anything
    public static String text(List<String> lines, int tokens) {
        String once = String.join("\n", lines).strip();
        if (once.isEmpty()) {
            throw new IllegalArgumentException("there is no text to send");
        }
        int length = Math.max(1, (int) (tokens * TokenEstimate.CHARACTERS_PER_TOKEN));
        StringBuilder text = new StringBuilder(once);
        while (text.length() < length) {
            text.append('\n').append(once);
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /// The window that prompt and answer need, in tokens; an estimate, rather too high.
    public int windowNeeded() {
        int prompt = (int) Math.ceil(Math.max(text.length() + TASK.length(), LONG_TASK.length()) / TokenEstimate.CHARACTERS_PER_TOKEN);
        return prompt + TEMPLATE_TOKENS + numPredict;
    }

    /// @param nonce what no earlier prompt begins with, so that no part of this one is known to the server
    ChatRequest request(Configuration configuration, Use use, String nonce) {
        String prompt = switch (use) {
            case WARMUP, PREFILL -> nonce + "\n" + text + "\n" + TASK;
            case DECODE -> LONG_TASK;
        };
        GenerationOptions options = configuration.options().with(GenerationOption.SEED, seed)
                .with(GenerationOption.NUM_PREDICT, use == Use.DECODE ? numPredict : SHORTEST_ANSWER);
        return new ChatRequest(configuration.model(), List.of(new Message(Message.Role.USER, prompt)), options, Optional.empty());
    }
}
