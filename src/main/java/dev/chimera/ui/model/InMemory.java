package dev.chimera.ui.model;

import java.util.OptionalDouble;

/// How a model lies in the server's memory.
///
/// @param bytes what it takes, its caches included
/// @param gpuShare the part of it on the GPU, 0 to 1; empty when not told
/// @param window the context window that it was loaded with, 0 when not told
public record InMemory(long bytes, OptionalDouble gpuShare, int window) {}
