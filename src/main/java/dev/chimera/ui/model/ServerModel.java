package dev.chimera.ui.model;

import java.util.Optional;

/// A model that a server offers.
///
/// @param bytes size on disk
/// @param parameterSize as the server words it (`4.3B`), may be empty
/// @param contextLength the longest window it was trained for, 0 when not told
/// @param memory empty while it is not loaded
public record ServerModel(String name, long bytes, String parameterSize, String quantization, int contextLength, Optional<InMemory> memory) {
    /// A model that is not loaded.
    public ServerModel(String name, long bytes, String parameterSize, String quantization, int contextLength) {
        this(name, bytes, parameterSize, quantization, contextLength, Optional.empty());
    }
}
