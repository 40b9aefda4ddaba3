package dev.chimera.core.run.compare;

import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactId;
import java.util.List;
import java.util.Optional;

/// A fact that is not the same in all runs.
///
/// @param facts one for each run; empty where there is no such fact
public record FactRow(FactId id, List<Optional<Fact>> facts) {
    public FactRow {
        facts = List.copyOf(facts);
    }

    /// Any of them, for its words.
    public Fact any() {
        return facts.stream().flatMap(Optional::stream).findFirst().orElseThrow();
    }
}
