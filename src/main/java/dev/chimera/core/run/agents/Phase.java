package dev.chimera.core.run.agents;

/// What is measured now: each agent alone, then both.
public enum Phase {
    SOLO_A, SOLO_B, TOGETHER;

    public boolean involves(Side side) {
        return this == TOGETHER || this == (side == Side.A ? SOLO_A : SOLO_B);
    }
}
