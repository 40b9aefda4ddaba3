package dev.chimera.core.run.agents;

/// One run of an agent among those that a measurement is made of.
///
/// @param repetition from 1
public record Turn(int repetition, Phase phase, Side side) {}
