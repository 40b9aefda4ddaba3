package dev.chimera.core.llm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// How many tokens a prompt will have, from its length in characters. Before a model has counted a prompt, 1.9 characters are taken for a token:
/// rather too many tokens than too few. Each count of a model makes it better for that model. Immutable.
public final class TokenEstimate {
    public static final double CHARACTERS_PER_TOKEN = 1.9;

    /// Below this a chat template weighs more than the text.
    private static final int FEWEST_TOKENS = 16;
    /// A server that cut the prompt counts far too few tokens: a text of more characters a token is none that models read.
    private static final double MOST_CHARACTERS_PER_TOKEN = 8;
    /// Models spell what they do not know in bytes, of which a character has four at most.
    private static final double FEWEST_CHARACTERS_PER_TOKEN = 0.25;

    private final Map<String, Double> charactersPerToken;

    private TokenEstimate(Map<String, Double> charactersPerToken) {
        this.charactersPerToken = Map.copyOf(charactersPerToken);
    }

    public static TokenEstimate uncalibrated() {
        return new TokenEstimate(Map.of());
    }

    public boolean isCalibrated(String model) {
        return charactersPerToken.containsKey(model);
    }

    /// Tokens of these messages for this model, rounded up.
    public int tokens(String model, List<Message> messages) {
        return (int) Math.ceil(characters(messages) / charactersPerToken.getOrDefault(model, CHARACTERS_PER_TOKEN));
    }

    /// What the estimate is after the model has counted a prompt. The densest text seen so far holds: an estimate that is too low costs a call,
    /// one that is too high only a little room. Counts that cannot be of the whole prompt change nothing.
    ///
    /// @param promptTokens `prompt_eval_count` of that call
    public TokenEstimate after(String model, List<Message> messages, int promptTokens) {
        int characters = characters(messages);
        if (promptTokens < FEWEST_TOKENS || characters > promptTokens * MOST_CHARACTERS_PER_TOKEN) {
            return this;
        }
        return with(model, (double) characters / promptTokens);
    }

    /// What the estimate is with what was counted elsewhere. Again the densest text holds, and what no model reads changes nothing.
    public TokenEstimate with(String model, double seen) {
        if (!(seen >= FEWEST_CHARACTERS_PER_TOKEN && seen <= MOST_CHARACTERS_PER_TOKEN)) {
            return this;
        }
        Map<String, Double> calibrated = new HashMap<>(charactersPerToken);
        calibrated.merge(model, seen, Math::min);
        return new TokenEstimate(calibrated);
    }

    /// Characters that a token has in this model's densest prompt; empty before it has counted one.
    public OptionalDouble charactersPerToken(String model) {
        Double known = charactersPerToken.get(model);
        return known == null ? OptionalDouble.empty() : OptionalDouble.of(known);
    }

    private static int characters(List<Message> messages) {
        return messages.stream().mapToInt(message -> message.content().length()).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TokenEstimate that && charactersPerToken.equals(that.charactersPerToken);
    }

    @Override
    public int hashCode() {
        return charactersPerToken.hashCode();
    }

    @Override
    public String toString() {
        return "TokenEstimate" + charactersPerToken;
    }
}
