package dev.chimera.core.llm;

/// Whether a prompt and its answer have room in a context window. All counts are tokens.
public final class ContextGuard {
    /// Servers round windows up to a multiple of this.
    private static final int STEP = 256;

    private ContextGuard() {}

    /// Room for both, or by how much not.
    public sealed interface Verdict {
        /// @param left what stays free
        record Fits(int left) implements Verdict {}

        /// @param missing by how much prompt and answer are too long
        /// @param windowNeeded the smallest window in which they fit
        record TooLong(int missing, int windowNeeded) implements Verdict {}
    }

    /// @param promptTokens the estimate of the prompt
    /// @param numPredict the most tokens that the answer may have
    public static Verdict check(int promptTokens, int numPredict, int window) {
        int needed = promptTokens + numPredict;
        return needed <= window ? new Verdict.Fits(window - needed) : new Verdict.TooLong(needed - window, windowFor(needed));
    }

    /// The smallest window that servers give for so many tokens.
    public static int windowFor(int tokens) {
        return (tokens + STEP - 1) / STEP * STEP;
    }

    /// Whether the server seems to have shortened the prompt without a word, as old servers do: it filled the window exactly, or read less than half
    /// of what a calibrated estimate expects.
    ///
    /// @param estimated the estimate of a model that has counted before, or 0 for none
    /// @param counted `prompt_eval_count`
    /// @param window the window in use, 0 when not known
    public static boolean looksCut(int estimated, int counted, int window) {
        return counted > 0 && (counted == window || 2 * counted < estimated);
    }
}
