package dev.chimera.core.ingest;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.Source;
import dev.chimera.core.fact.Subject;
import dev.chimera.core.fact.Unit;
import dev.chimera.core.ingest.ColumnFacts.Figures;
import dev.chimera.core.ingest.FactSheet.Topic;
import dev.chimera.core.ingest.table.Grouping;
import dev.chimera.core.ingest.table.NumberSeries;
import dev.chimera.core.ingest.table.RowMarks;
import dev.chimera.core.ingest.table.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Facts about the rows that share a model, a quantization, a configuration …
final class GroupFacts {
    private static final int SPREAD_FROM = 5;

    /// A grouping with others that put the same rows together.
    private record Partition(Grouping first, List<Grouping> same) {
        /// The values of all its dimensions for one group.
        Subject subject(Subject base, String value) {
            Subject subject = base.with(first.dimension(), value);
            int at = List.copyOf(first.groups().keySet()).indexOf(value);
            for (Grouping other : same) {
                subject = subject.with(other.dimension(), List.copyOf(other.groups().keySet()).get(at));
            }
            return subject;
        }
    }

    /// The facts about one group.
    record Figure(Subject subject, String value, Map<Aggregate, FactId> facts) {}

    private final FactSheet sheet;
    private final FileReading reading;

    GroupFacts(FactSheet sheet, FileReading reading) {
        this.sheet = sheet;
        this.reading = reading;
    }

    void add(List<Figures> columns) {
        Set<Table> tables = new LinkedHashSet<>(columns.stream().map(figures -> figures.column().table()).toList());
        for (Table table : tables) {
            List<Figures> own = columns.stream().filter(figures -> figures.column().table() == table).toList();
            List<Grouping> open = new ArrayList<>(table.groupings());
            open.removeIf(grouping -> grouping.groups().size() < 2);
            while (!open.isEmpty()) {
                Grouping first = open.removeFirst();
                List<Grouping> same = open.stream().filter(first::sameRows).toList();
                open.removeAll(same);
                grouping(new Partition(first, same), own);
            }
            if (table.marks().failures() > 0 && table.marks().outcomes().groups().size() > 1) {
                outcomes(table, own);
            }
        }
    }

    /// Of the rows that worked, beside the figures over all rows.
    private void outcomes(Table table, List<Figures> columns) {
        Grouping.Group succeeded = table.marks().outcomes().groups().get(RowMarks.SUCCEEDED);
        for (Figures column : columns) {
            NumberSeries numbers = succeeded == null ? null : succeeded.series().get(column.column().index());
            if (numbers != null) {
                column.succeeded().putAll(group(column, column.topic().subject().with("outcome", "succeeded"), "succeeded", numbers));
            }
        }
    }

    private void grouping(Partition partition, List<Figures> columns) {
        Grouping grouping = partition.first();
        String dimension = grouping.dimension();
        Subject base = reading.subject();
        grouping.groups().forEach((value, group) -> {
            Topic rows = new Topic("measurements " + dimension + " " + value + " " + ColumnFacts.stem(reading.path()),
                    "measurements with " + dimension + " " + value, "measurements", Unit.NONE, partition.subject(base, value));
            sheet.count(rows, group.n(), List.of(new Source(reading.path(), reading.sha256(), "", group.rows(), group.n())));
        });
        for (Figures column : columns) {
            Map<String, Figure> byValue = new LinkedHashMap<>();
            grouping.groups().forEach((value, group) -> {
                NumberSeries numbers = group.series().get(column.column().index());
                if (numbers != null) {
                    Subject subject = partition.subject(column.topic().subject(), value);
                    byValue.put(value, new Figure(subject, value, group(column, subject, dimension + " " + value, numbers)));
                }
            });
            new Comparisons(sheet, ColumnFacts.stem(reading.path())).add(column.topic(), dimension, byValue);
        }
    }

    private Map<Aggregate, FactId> group(Figures column, Subject subject, String words, NumberSeries numbers) {
        Map<Aggregate, FactId> made = new EnumMap<>(Aggregate.class);
        Topic topic = new Topic("", column.topic().noun(), column.topic().measure(), column.topic().unit(), subject);
        for (Map.Entry<Aggregate, Double> figure : figures(numbers).entrySet()) {
            Aggregate aggregate = figure.getKey();
            List<Long> rows = switch (aggregate) {
                case MIN, VALUE -> List.of(numbers.minRow());
                case MAX -> List.of(numbers.maxRow());
                default -> List.of();
            };
            String name = column.topic().name() + " " + ColumnFacts.word(aggregate) + " " + words + " " + ColumnFacts.stem(reading.path());
            List<Source> sources = ColumnFacts.source(reading, column.column(), numbers.n(), rows);
            made.put(aggregate, sheet.measured(topic.saying(name, topic.noun()), aggregate, figure.getValue(), numbers.n(), sources));
        }
        return made;
    }

    private static Map<Aggregate, Double> figures(NumberSeries numbers) {
        Map<Aggregate, Double> figures = new EnumMap<>(Aggregate.class);
        if (numbers.n() == 1) {
            figures.put(Aggregate.VALUE, numbers.mean());
            return figures;
        }
        figures.put(Aggregate.MEAN, numbers.mean());
        figures.put(Aggregate.MEDIAN, numbers.quantile(0.5));
        figures.put(Aggregate.MIN, numbers.min());
        figures.put(Aggregate.MAX, numbers.max());
        if (numbers.n() >= SPREAD_FROM) {
            figures.put(Aggregate.SD, numbers.sd());
            figures.put(Aggregate.P95, numbers.quantile(0.95));
        }
        return figures;
    }
}
