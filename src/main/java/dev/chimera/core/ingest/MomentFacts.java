package dev.chimera.core.ingest;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.Source;
import dev.chimera.core.fact.Subject;
import dev.chimera.core.fact.Unit;
import dev.chimera.core.fact.Value;
import dev.chimera.core.ingest.FactSheet.Topic;
import dev.chimera.core.ingest.table.Column;
import dev.chimera.core.ingest.table.ColumnName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Facts about columns of moments: the first and the last that the data names.
final class MomentFacts {
    private MomentFacts() {}

    /// @return the fact about the latest moment, empty where there is none
    static Optional<FactId> add(FactSheet sheet, FileReading reading, Profiles.NamedColumn named) {
        Column column = named.column();
        Instant earliest = column.earliest();
        Instant latest = column.latest();
        if (earliest == null || latest == null) {
            return Optional.empty();
        }
        if (earliest.equals(latest)) {
            return Optional.of(fact(sheet, reading, named, Aggregate.VALUE, earliest));
        }
        fact(sheet, reading, named, Aggregate.MIN, earliest);
        return Optional.of(fact(sheet, reading, named, Aggregate.MAX, latest));
    }

    private static FactId fact(FactSheet sheet, FileReading reading, Profiles.NamedColumn named, Aggregate aggregate, Instant instant) {
        ColumnName name = named.column().term().name();
        Subject subject = reading.subject().with("column", named.name());
        String which = switch (aggregate) {
            case MIN -> "earliest ";
            case MAX -> "latest ";
            default -> "";
        };
        List<Long> rows = aggregate == Aggregate.MAX ? List.of(named.column().latestRow()) : List.of();
        List<Source> sources = ColumnFacts.source(reading, named, named.column().moments(), rows);
        Topic topic = new Topic(which + named.column().key() + " " + ColumnFacts.stem(reading.path()), which + MeasureNoun.of(name), name.measure(),
                Unit.NONE, subject);
        return sheet.moment(topic, aggregate, new Value.Moment(instant), named.column().moments(), sources);
    }
}
