package dev.chimera.core.ingest;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.Source;
import dev.chimera.core.fact.Subject;
import dev.chimera.core.fact.Unit;
import dev.chimera.core.ingest.FactSheet.Topic;
import dev.chimera.core.ingest.Profiles.NamedColumn;
import dev.chimera.core.ingest.table.ColumnName;
import dev.chimera.core.ingest.table.ColumnRole;
import dev.chimera.core.ingest.table.NumberSeries;
import dev.chimera.core.ingest.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Facts about every numeric column of a file, and, through {@link GroupFacts}, about the groups in it.
final class ColumnFacts {
    /// Numeric columns of one file beyond these are profiled and become no facts.
    static final int COLUMNS = 2000;

    /// Below this many values the quartiles say nothing that the extremes do not.
    private static final int QUARTILES_FROM = 5;

    /// A column with what its facts have in common.
    ///
    /// @param facts ids by aggregate, filled as they are made
    /// @param succeeded the same over the rows that did not fail, empty where none failed
    /// @param missing the fact that counts missing values, where there are any
    record Figures(NamedColumn column, Topic topic, Map<Aggregate, FactId> facts, Map<Aggregate, FactId> succeeded, List<FactId> missing) {
        Figures(NamedColumn column, Topic topic) {
            this(column, topic, new EnumMap<>(Aggregate.class), new EnumMap<>(Aggregate.class), new ArrayList<>());
        }

        NumberSeries numbers() {
            return column.column().numbers();
        }

        /// The facts of these aggregates that were made, in this order.
        List<FactId> of(Aggregate... aggregates) {
            return Arrays.stream(aggregates).map(facts::get).filter(Objects::nonNull).toList();
        }
    }

    private final FactSheet sheet;
    private final Map<NamedColumn, FactId> latestMoments = new HashMap<>();

    ColumnFacts(FactSheet sheet) {
        this.sheet = sheet;
    }

    /// The fact about the latest moment of a column of moments.
    Map<NamedColumn, FactId> latestMoments() {
        return latestMoments;
    }

    /// @return what was made, for each column that became facts
    List<Figures> add(FileReading reading) {
        Subject file = reading.subject();
        List<Figures> made = new ArrayList<>();
        Map<Table, Subject> subjects = new HashMap<>();
        for (NamedColumn named : Profiles.columns(reading)) {
            ColumnProfile.Kind kind = Profiles.kind(named.column());
            if (kind != ColumnProfile.Kind.NUMBER) {
                if (kind == ColumnProfile.Kind.TIME) {
                    MomentFacts.add(sheet, reading, named).ifPresent(latest -> latestMoments.put(named, latest));
                }
                continue;
            }
            if (made.size() == COLUMNS) {
                break;
            }
            Subject table = subjects.computeIfAbsent(named.table(), key -> FileSubject.of(file, key, reading.type()));
            Figures figures = new Figures(named, topic(named, FileSubject.alongPath(table, named.column().name())));
            column(reading, figures);
            made.add(figures);
        }
        new GroupFacts(sheet, reading).add(made);
        return made;
    }

    private static Topic topic(NamedColumn named, Subject table) {
        ColumnName name = named.column().term().name();
        Subject subject = table.with("column", named.name());
        if (!name.stated().isEmpty()) {
            subject = subject.with("stated", name.stated());
        }
        return new Topic(named.column().key(), MeasureNoun.of(name), name.measure(), named.column().unit(), subject);
    }

    private void column(FileReading reading, Figures figures) {
        NumberSeries numbers = figures.column().column().numbers();
        List<Source> all = source(reading, figures.column(), numbers.n(), List.of());
        String end = " " + stem(reading.path());
        if (numbers.n() == 1) {
            List<Source> one = source(reading, figures.column(), 1, List.of(numbers.minRow()));
            put(figures, Aggregate.VALUE, sheet.measured(named(figures, end), Aggregate.VALUE, numbers.mean(), 1, one));
            return;
        }
        Topic counted = figures.topic().in(Unit.NONE);
        String noun = figures.topic().noun();
        put(figures, Aggregate.COUNT, sheet.count(values(counted, figures.topic().name() + " values" + end, "values of " + noun), numbers.n(), all));
        if (figures.column().column().missing() > 0) {
            List<Source> where = source(reading, figures.column(), numbers.n(), figures.column().column().missingRows());
            Topic missing = values(counted, figures.topic().name() + " missing" + end, "missing values of " + noun);
            figures.missing().add(sheet.count(missing, figures.column().column().missing(), where));
        }
        ColumnRole role = figures.column().column().term().role();
        boolean identifies = role == ColumnRole.IDENTIFIER || role == ColumnRole.SUBJECT;
        for (Map.Entry<Aggregate, Double> figure : figures(numbers, identifies).entrySet()) {
            List<Source> sources = switch (figure.getKey()) {
                case MIN -> source(reading, figures.column(), numbers.n(), List.of(numbers.minRow()));
                case MAX -> source(reading, figures.column(), numbers.n(), List.of(numbers.maxRow()));
                default -> all;
            };
            Topic topic = named(figures, " " + word(figure.getKey()) + end);
            put(figures, figure.getKey(), sheet.measured(topic, figure.getKey(), figure.getValue(), numbers.n(), sources));
        }
    }

    private static Map<Aggregate, Double> figures(NumberSeries numbers, boolean identifies) {
        Map<Aggregate, Double> figures = new EnumMap<>(Aggregate.class);
        figures.put(Aggregate.MIN, numbers.min());
        figures.put(Aggregate.MAX, numbers.max());
        if (!identifies) {
            figures.put(Aggregate.MEAN, numbers.mean());
            figures.put(Aggregate.SD, numbers.sd());
            figures.put(Aggregate.MEDIAN, numbers.quantile(0.5));
        }
        if (!identifies && numbers.n() >= QUARTILES_FROM) {
            figures.put(Aggregate.P25, numbers.quantile(0.25));
            figures.put(Aggregate.P75, numbers.quantile(0.75));
            figures.put(Aggregate.P95, numbers.quantile(0.95));
        }
        return figures;
    }

    /// An aggregate in letters, for names.
    static String word(Aggregate aggregate) {
        return switch (aggregate) {
            case P25 -> "lower_quartile";
            case P75 -> "upper_quartile";
            case P95 -> "ninety_fifth";
            default -> aggregate.label();
        };
    }

    private static Topic values(Topic topic, String name, String noun) {
        return new Topic(name, noun, topic.measure() + "_values", topic.unit(), topic.subject());
    }

    private static Topic named(Figures figures, String end) {
        return figures.topic().saying(figures.topic().name() + end, figures.topic().noun());
    }

    private static void put(Figures figures, Aggregate aggregate, FactId id) {
        figures.facts().put(aggregate, id);
    }

    static List<Source> source(FileReading reading, NamedColumn column, long n, List<Long> rows) {
        return List.of(new Source(reading.path(), reading.sha256(), column.name(), rows, n));
    }

    /// The file's name without its ending.
    static String stem(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.substring(0, name.lastIndexOf('.'));
    }
}
