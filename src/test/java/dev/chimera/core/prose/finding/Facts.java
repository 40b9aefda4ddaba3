package dev.chimera.core.prose.finding;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.Formula;
import dev.chimera.core.fact.Provenance;
import dev.chimera.core.fact.Source;
import dev.chimera.core.fact.Subject;
import dev.chimera.core.fact.Unit;
import dev.chimera.core.fact.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Facts as an ingest makes them, written down for tests.
final class Facts {
    final List<Fact> all = new ArrayList<>();
    long n = 9;
    private String measure = "ttft";
    private String noun = "time to first token";

    /// The quantity of what is added from now on.
    Facts of(String otherMeasure, String otherNoun) {
        measure = otherMeasure;
        noun = otherNoun;
        return this;
    }

    Fact add(String id, Aggregate aggregate, double value, String unit, Subject subject) {
        Fact fact = new Fact(new FactId(id), Value.of(value), new Unit(unit), noun, measure, subject, aggregate, n, Provenance.MEASURED,
                Optional.empty(), List.of(new Source(subject.get("file"), subject.get("file"), "ttft_s", List.of(), n)));
        all.add(fact);
        return fact;
    }

    /// The change of one group's median against another's.
    void change(String id, Fact variant, Fact other, String dimension) {
        Subject subject = variant.subject().with("against", other.subject().get(dimension));
        String noun = "change of median " + variant.noun() + ", " + variant.subject().get(dimension) + " against " + other.subject().get(dimension);
        all.add(new Fact(new FactId(id), Value.of(100 * (variant.number() - other.number()) / other.number()), new Unit("%"), noun, variant.measure(),
                subject, Aggregate.RATIO, 9, Provenance.DERIVED,
                Optional.of(new Formula(Formula.Operation.PERCENT_CHANGE, List.of(variant.id(), other.id()))), variant.sources()));
    }
}
