package dev.chimera.core.prose;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.fact.Subject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds a fact by what it says about whom, in constant time. Where two facts answer to the same description neither is found:
/// a figure with two meanings is no evidence.
public final class FactIndex {
    private record Key(String measure, Subject subject, Aggregate aggregate) {}

    private final FactSet facts;
    private final Map<Key, Fact> byContent = new HashMap<>();

    public FactIndex(FactSet facts) {
        this.facts = facts;
        Set<Key> ambiguous = new HashSet<>();
        for (Fact fact : facts.all()) {
            Key key = new Key(fact.measure(), fact.subject(), fact.aggregate());
            if (byContent.put(key, fact) != null) {
                ambiguous.add(key);
            }
        }
        byContent.keySet().removeAll(ambiguous);
    }

    public FactSet facts() {
        return facts;
    }

    public Optional<Fact> find(String measure, Subject subject, Aggregate aggregate) {
        return Optional.ofNullable(byContent.get(new Key(measure, subject, aggregate)));
    }

    /// The same subject and quantity under another aggregate.
    public Optional<Fact> beside(Fact fact, Aggregate aggregate) {
        return find(fact.measure(), fact.subject(), aggregate);
    }
}
