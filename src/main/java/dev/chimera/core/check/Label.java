package dev.chimera.core.check;

import java.util.Locale;

/// What the facts say about a figure.
public enum Label {
    /// a fact has this value
    SUPPORTED,
    /// follows from facts by arithmetic that is shown
    DERIVED,
    /// the fact about this quantity has another value
    CONTRADICTED,
    /// no fact is about this quantity, or several are and none can be chosen
    UNSUPPORTED,
    /// no statement about the data: a goal, a hypothesis
    IGNORE;

    /// Lower case, as printed in JSON and in tables.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
