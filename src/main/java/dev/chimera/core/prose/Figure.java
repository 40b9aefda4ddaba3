package dev.chimera.core.prose;

import dev.chimera.core.fact.FactId;

/// A figure as it is printed, and the fact that it stands for.
public record Figure(String printed, FactId fact) {}
