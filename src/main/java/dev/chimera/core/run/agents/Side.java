package dev.chimera.core.run.agents;

/// One of the two agents.
public enum Side { A, B }
