package dev.chimera.ui.model;

/// A model that a server offers.
///
/// @param bytes size on disk
/// @param parameterSize as the server words it (`4.3B`), may be empty
/// @param contextLength the longest window it was trained for, 0 when not told
public record ServerModel(String name, long bytes, String parameterSize, String quantization, int contextLength) {}
