package dev.chimera.core.run.compare;

import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.fact.Value;
import dev.chimera.core.run.history.OpenedRun;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The facts that changed between runs; ids are stable, so the same id is the same question.
final class Facts {
    private Facts() {}

    static List<FactRow> of(List<OpenedRun> runs) {
        List<FactSet> sets = runs.stream().map(run -> run.state().ingested().map(result -> result.facts()).orElse(FactSet.EMPTY)).toList();
        Set<FactId> ids = new TreeSet<>();
        sets.forEach(set -> set.all().forEach(fact -> ids.add(fact.id())));
        return ids.stream().map(id -> new FactRow(id, sets.stream().map(set -> set.find(id)).toList())).filter(Facts::differs).toList();
    }

    private static boolean differs(FactRow row) {
        Optional<Fact> first = row.facts().getFirst();
        return row.facts().stream().anyMatch(other -> !same(first, other));
    }

    private static boolean same(Optional<Fact> a, Optional<Fact> b) {
        return a.isEmpty() && b.isEmpty()
                || a.isPresent() && b.isPresent() && a.get().unit().equals(b.get().unit()) && same(a.get().value(), b.get().value());
    }

    /// Numbers are the same whatever the zeros behind them.
    private static boolean same(Value a, Value b) {
        return a instanceof Value.Number(var x) && b instanceof Value.Number(var y) ? x.compareTo(y) == 0 : a.equals(b);
    }
}
