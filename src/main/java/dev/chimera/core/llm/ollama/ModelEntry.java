package dev.chimera.core.llm.ollama;

import java.util.OptionalDouble;

/// A model on the server's disk. Texts are empty and the context length is 0 where the server does not tell.
///
/// @param contextLength the longest window that the model was trained for, in tokens
public record ModelEntry(String name, long bytes, String digest, String family, String parameterSize, String quantization, int contextLength) {
    /// Parameters in billions, read from texts like `134.52M` or `7.6B`; empty where there is no such text.
    public OptionalDouble parameters() {
        String text = parameterSize.strip();
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        double unit = switch (text.charAt(text.length() - 1)) {
            case 'K', 'k' -> 1e-6;
            case 'M', 'm' -> 1e-3;
            case 'B', 'b' -> 1;
            case 'T', 't' -> 1e3;
            default -> 0;
        };
        try {
            return unit == 0 ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text.substring(0, text.length() - 1)) * unit);
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
