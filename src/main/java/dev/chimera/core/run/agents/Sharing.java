package dev.chimera.core.run.agents;

/// Whether the two agents have a server each.
public enum Sharing {
    /// There are fewer than two servers, or nothing is known yet.
    UNKNOWN,
    /// Both name the same endpoint.
    ONE_ENDPOINT,
    /// Two addresses, like `localhost` and `127.0.0.1`, of one port of one machine.
    SAME_ADDRESS,
    /// Two addresses with the same model in memory until the same moment: one server behind both.
    SAME_MEMORY,
    SEPARATE
}
