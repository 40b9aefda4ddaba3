package dev.chimera.core.sweep;

/// What a server loads a model for: a change of any of these loads it again.
///
/// @param numCtx the window in tokens, 0 for the server's default
/// @param numGpu layers on the GPU, -1 where the server decides
record Loading(String model, int numCtx, int numGpu) {}
