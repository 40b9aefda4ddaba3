package dev.chimera.core.ingest;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Dimension;
import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.Formula;
import dev.chimera.core.fact.Smell;
import dev.chimera.core.fact.Source;
import dev.chimera.core.fact.Unit;
import dev.chimera.core.ingest.ColumnFacts.Figures;
import dev.chimera.core.ingest.FactSheet.Topic;
import dev.chimera.core.ingest.table.Grouping;
import dev.chimera.core.ingest.table.NumberSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// First measurements far slower than the rest: of a whole column, or, where that shows nothing, of the rows of one model, one configuration …
final class ColdStarts {
    /// the first measurement is a cold start when it takes this many times the median of the others
    private static final double COLD = 3;
    private static final int COLD_FROM = 5;
    private static final int LISTED = 8;

    /// @param dimension and value: the rows it is about, empty for all of them
    private record Start(String dimension, String value, NumberSeries numbers) {
        double times() {
            double others = numbers.medianAfterFirst();
            return numbers.n() < COLD_FROM || others <= 0 ? 0 : numbers.first() / others;
        }

        String words() {
            return dimension.isEmpty() ? "" : " " + dimension + " " + value;
        }
    }

    private final FactSheet sheet;
    private final FileReading reading;

    ColdStarts(FactSheet sheet, FileReading reading) {
        this.sheet = sheet;
        this.reading = reading;
    }

    Optional<Smell> of(Figures column) {
        if (column.topic().unit().dimension() != Dimension.TIME) {
            return Optional.empty();
        }
        Start whole = new Start("", "", column.numbers());
        if (whole.times() > COLD) {
            return Optional.of(smell(column, whole, List.of(whole.numbers().firstRow())));
        }
        for (Grouping grouping : column.column().table().groupings()) {
            List<Start> cold = cold(column, grouping);
            if (!cold.isEmpty()) {
                Start worst = cold.stream().reduce((one, other) -> other.times() > one.times() ? other : one).orElseThrow();
                return Optional.of(smell(column, worst, cold.stream().map(start -> start.numbers().firstRow()).sorted().limit(LISTED).toList()));
            }
        }
        return Optional.empty();
    }

    private static List<Start> cold(Figures column, Grouping grouping) {
        List<Start> cold = new ArrayList<>();
        if (grouping.groups().size() > 1) {
            grouping.groups().forEach((value, group) -> {
                NumberSeries numbers = group.series().get(column.column().index());
                Start start = numbers == null ? null : new Start(grouping.dimension(), value, numbers);
                if (start != null && start.times() > COLD) {
                    cold.add(start);
                }
            });
        }
        return cold;
    }

    private Smell smell(Figures column, Start start, List<Long> rows) {
        NumberSeries numbers = start.numbers();
        String noun = column.topic().noun();
        String whose = start.dimension().isEmpty() ? "" : " with " + start.dimension() + " " + start.value();
        long n = numbers.n();
        FactId first = sheet.measured(topic(column, start, "first", "first " + noun + whose), Aggregate.FIRST, numbers.first(), 1,
                ColumnFacts.source(reading, column.column(), 1, List.of(numbers.firstRow())));
        Topic after = topic(column, start, "median after first", "median of all but the first " + noun + whose).of("part", "after the first");
        FactId rest = sheet.measured(after, Aggregate.MEDIAN, numbers.medianAfterFirst(), n - 1, ColumnFacts.source(reading, column.column(), n - 1, List.of()));
        Topic ratio = topic(column, start, "first against median", "first " + noun + whose + " against the median of the others").in(Unit.NONE);
        FactId times = sheet.derived(ratio, Aggregate.RATIO, start.times(), new Formula(Formula.Operation.RATIO, List.of(first, rest)));
        List<Source> sources = ColumnFacts.source(reading, column.column(), column.numbers().n(), rows);
        return new Smell(Smell.Kind.COLD_START, reading.path(), column.column().name(), rows, List.of(first, rest, times), sources);
    }

    private Topic topic(Figures column, Start start, String name, String noun) {
        Topic topic = column.topic().saying(column.topic().name() + " " + name + start.words() + " " + ColumnFacts.stem(reading.path()), noun);
        return start.dimension().isEmpty() ? topic : topic.of(start.dimension(), start.value());
    }
}
