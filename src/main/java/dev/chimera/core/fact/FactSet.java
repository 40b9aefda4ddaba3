package dev.chimera.core.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// All facts of one ingest, ordered by id, and the small tables whose cells can be looked up. Immutable.
public final class FactSet {
    public static final FactSet EMPTY = new FactSet(List.of());

    private final Map<FactId, Fact> byId = new TreeMap<>();
    private final List<Fact> all;
    private final List<SmallTable> tables;

    /// @throws IllegalArgumentException if two facts share an id
    public FactSet(List<Fact> facts) {
        this(facts, List.of());
    }

    /// @throws IllegalArgumentException if two facts share an id
    public FactSet(List<Fact> facts, List<SmallTable> tables) {
        this.tables = List.copyOf(tables);
        for (Fact fact : facts) {
            if (byId.put(fact.id(), fact) != null) {
                throw new IllegalArgumentException("two facts are called " + fact.id());
            }
        }
        all = List.copyOf(byId.values());
    }

    public List<Fact> all() {
        return all;
    }

    /// The tables with few rows, in the order of their files; a part of the folder's where it has very many.
    public List<SmallTable> tables() {
        return tables;
    }

    public int size() {
        return all.size();
    }

    public Optional<Fact> find(FactId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// @throws IllegalArgumentException if there is no such fact
    public Fact get(FactId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no fact is called " + id));
    }

    public List<Fact> where(Predicate<Fact> condition) {
        return all.stream().filter(condition).toList();
    }

    /// These facts and more.
    public FactSet with(List<Fact> more) {
        List<Fact> both = new ArrayList<>(all);
        both.addAll(more);
        return new FactSet(both, tables);
    }
}
