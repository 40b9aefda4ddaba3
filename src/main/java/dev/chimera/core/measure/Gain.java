package dev.chimera.core.measure;

import java.time.Duration;

/// What two agents gain by working at the same time: tokens per second on the wall together, against the same two one after the other, each
/// measured alone. 1 means that nothing is gained, 2 that each works as if the other were not there. Contended times are never added up.
public record Gain(Throughput soloA, Throughput soloB, Throughput together) {
    /// Tokens per second of both, one after the other.
    public double alone() {
        return new Throughput(soloA.tokens() + soloB.tokens(), soloA.wall().plus(soloB.wall())).tokensPerSecond();
    }

    public double factor() {
        return together.tokensPerSecond() / alone();
    }

    /// The time that both take together, in parts of the time that they take one after the other.
    public double wallRatio() {
        Duration both = soloA.wall().plus(soloB.wall());
        return (double) together.wall().toNanos() / both.toNanos();
    }
}
