package dev.chimera.core.llm.ollama;

import java.util.OptionalDouble;

/// A model in the server's memory. Texts are empty and numbers 0 where the server does not tell.
///
/// @param bytes what the model takes, its caches included
/// @param bytesOnGpu the part of these on the GPU
/// @param contextLength the window in use, in tokens
/// @param expiresAt when the server will take it out of memory, as the server writes it; changes with every call
public record LoadedModel(String name, String digest, String parameterSize, String quantization, long bytes, long bytesOnGpu, int contextLength,
                          String expiresAt) {
    /// Part of the model on the GPU, 0 to 1; empty when its size is not told.
    public OptionalDouble gpuShare() {
        return bytes <= 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.clamp((double) bytesOnGpu / bytes, 0, 1));
    }

    /// Whether this is the model of that name; a name without a tag means `latest`.
    public boolean isNamed(String wanted) {
        return withTag(name).equals(withTag(wanted));
    }

    private static String withTag(String name) {
        return name.indexOf(':', name.lastIndexOf('/') + 1) >= 0 ? name : name + ":latest";
    }
}
