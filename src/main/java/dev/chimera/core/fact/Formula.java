package dev.chimera.core.fact;

import java.util.List;

/// How a derived fact follows from others, in the order in which the operation takes them.
public record Formula(Operation operation, List<FactId> operands) {
    /// SHARE: a / b in percent. DIFFERENCE: a - b. RATIO: a / b. SUM: of all. PERCENT_CHANGE: (a - b) / b in percent.
    public enum Operation { SHARE, DIFFERENCE, RATIO, SUM, PERCENT_CHANGE }

    public Formula {
        operands = List.copyOf(operands);
    }
}
