package dev.chimera.core.ingest;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.Source;
import dev.chimera.core.fact.Subject;
import dev.chimera.core.fact.Unit;
import dev.chimera.core.fact.Value;
import dev.chimera.core.ingest.FactSheet.Topic;
import dev.chimera.core.ingest.table.ColumnName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Facts about columns of moments: the first and the last that the data names, and the time between.
final class MomentFacts {
    static final Unit DAYS = new Unit("d");
    private static final Unit SECONDS = new Unit("s");
    private static final double SECONDS_A_DAY = 86_400;

    private MomentFacts() {}

    static double days(Instant from, Instant to) {
        return seconds(from, to) / SECONDS_A_DAY;
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }

    /// @return the fact about the latest moment, empty where there is none
    static Optional<FactId> add(FactSheet sheet, FileReading reading, Profiles.NamedColumn named) {
        return Moments.of(named.column()).map(moments -> add(sheet, reading, named, moments));
    }

    private static FactId add(FactSheet sheet, FileReading reading, Profiles.NamedColumn named, Moments moments) {
        if (moments.earliest().equals(moments.latest())) {
            return sheet.moment(topic(reading, named, ""), Aggregate.VALUE, new Value.Moment(moments.earliest()), moments.n(),
                    source(reading, named, moments, moments.earliestRow()));
        }
        sheet.moment(topic(reading, named, "earliest "), Aggregate.MIN, new Value.Moment(moments.earliest()), moments.n(),
                source(reading, named, moments, moments.earliestRow()));
        double days = days(moments.earliest(), moments.latest());
        Topic span = topic(reading, named, "span of ").in(days < 1 ? SECONDS : DAYS);
        List<Source> ends = ColumnFacts.source(reading, named, moments.n(), List.of(moments.earliestRow(), moments.latestRow()));
        sheet.measured(span, Aggregate.SPAN, days < 1 ? seconds(moments.earliest(), moments.latest()) : days, moments.n(), ends);
        return sheet.moment(topic(reading, named, "latest "), Aggregate.MAX, new Value.Moment(moments.latest()), moments.n(),
                source(reading, named, moments, moments.latestRow()));
    }

    private static Topic topic(FileReading reading, Profiles.NamedColumn named, String which) {
        ColumnName name = named.column().term().name();
        Subject subject = reading.subject().with("column", named.name());
        return new Topic(which + named.column().key() + " " + ColumnFacts.stem(reading.path()), which + MeasureNoun.of(name), name.measure(), Unit.NONE, subject);
    }

    private static List<Source> source(FileReading reading, Profiles.NamedColumn named, Moments moments, long row) {
        return ColumnFacts.source(reading, named, moments.n(), List.of(row));
    }
}
