package dev.chimera.core.llm;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The options of a generation that can be set, each with its key on the wire, its label in reports and its range.
/// Ranges: what the server takes without an error and what still means something; `num_gpu` counts layers (-1 automatic, 0 none).
public enum GenerationOption {
    NUM_GPU("num_gpu", "num_gpu", true, "-1", "999"),
    NUM_CTX("num_ctx", "num_ctx", true, "256", "1048576"),
    TEMPERATURE("temperature", "temp", false, "0", "2"),
    TOP_P("top_p", "top_p", false, "0", "1"),
    TOP_K("top_k", "top_k", true, "0", "1000"),
    REPEAT_PENALTY("repeat_penalty", "repeat_penalty", false, "0", "10"),
    NUM_PREDICT("num_predict", "num_predict", true, "1", "131072"),
    SEED("seed", "seed", true, "0", "2147483647");

    private final String key;
    private final String label;
    private final boolean integer;
    private final BigDecimal min;
    private final BigDecimal max;

    GenerationOption(String key, String label, boolean integer, String min, String max) {
        this.key = key;
        this.label = label;
        this.integer = integer;
        this.min = new BigDecimal(min);
        this.max = new BigDecimal(max);
    }

    /// The name on the wire.
    public String key() {
        return key;
    }

    /// The name in a report's configuration line.
    public String label() {
        return label;
    }

    public boolean integer() {
        return integer;
    }

    public BigDecimal min() {
        return min;
    }

    public BigDecimal max() {
        return max;
    }

    /// Whether the program chooses a value where the user does not, one that was found to work for its short questions or that keeps an answer finite.
    /// Every other option is then the server's.
    public boolean chosenByProgram() {
        return this == TEMPERATURE || this == NUM_PREDICT || this == SEED;
    }

    /// @throws IllegalArgumentException with a sentence for people when the text is no number of this option's kind and range
    public BigDecimal parse(String text) {
        BigDecimal number;
        try {
            number = new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw outside(text, e);
        }
        if (number.compareTo(min) < 0 || number.compareTo(max) > 0 || integer && number.stripTrailingZeros().scale() > 0) {
            throw outside(text, null);
        }
        return integer ? new BigDecimal(number.toBigIntegerExact()) : number;
    }

    private IllegalArgumentException outside(String text, @Nullable Throwable cause) {
        return new IllegalArgumentException(String.format(Locale.ROOT, "%s must be a%s number from %s to %s, not \"%s\"",
                key, integer ? " whole" : "", min.toPlainString(), max.toPlainString(), text), cause);
    }
}
