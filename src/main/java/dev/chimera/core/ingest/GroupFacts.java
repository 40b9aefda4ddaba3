package dev.chimera.core.ingest;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Dimension;
import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.Formula;
import dev.chimera.core.fact.Source;
import dev.chimera.core.fact.Subject;
import dev.chimera.core.fact.Unit;
import dev.chimera.core.ingest.ColumnFacts.Figures;
import dev.chimera.core.ingest.FactSheet.Topic;
import dev.chimera.core.ingest.table.Grouping;
import dev.chimera.core.ingest.table.NumberSeries;
import dev.chimera.core.ingest.table.Table;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Facts about the rows that share a model, a quantization, a configuration …, and how these groups compare.
final class GroupFacts {
    private static final Set<String> BASELINES = Set.of("baseline", "default", "eager", "control", "reference", "fp16", "f16", "fp32");
    private static final int SPREAD_FROM = 5;
    private static final Unit PERCENT = new Unit("%");

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
            for (Grouping grouping : table.groupings()) {
                if (grouping.groups().size() > 1) {
                    grouping(grouping, own);
                }
            }
            if (table.marks().failures() > 0 && table.marks().outcomes().groups().size() > 1) {
                outcomes(table, own);
            }
        }
    }

    /// Of the rows that worked, beside the figures over all rows.
    private void outcomes(Table table, List<Figures> columns) {
        Grouping.Group succeeded = table.marks().outcomes().groups().get("succeeded");
        for (Figures column : columns) {
            NumberSeries numbers = succeeded == null ? null : succeeded.series().get(column.column().index());
            if (numbers != null) {
                group(column, "outcome", "succeeded", numbers);
            }
        }
    }

    private void grouping(Grouping grouping, List<Figures> columns) {
        String dimension = grouping.dimension();
        Subject base = FileSubject.of(reading);
        grouping.groups().forEach((value, group) -> {
            Topic rows = new Topic("measurements " + dimension + " " + value + " " + ColumnFacts.stem(reading.path()),
                    "measurements with " + dimension + " " + value, "measurements", Unit.NONE, base.with(dimension, value));
            sheet.count(rows, group.n(), List.of(new Source(reading.path(), reading.sha256(), "", group.rows(), group.n())));
        });
        for (Figures column : columns) {
            Map<String, Map<Aggregate, FactId>> byValue = new LinkedHashMap<>();
            grouping.groups().forEach((value, group) -> {
                NumberSeries numbers = group.series().get(column.column().index());
                if (numbers != null) {
                    byValue.put(value, group(column, dimension, value, numbers));
                }
            });
            compare(column, dimension, byValue);
        }
    }

    private Map<Aggregate, FactId> group(Figures column, String dimension, String value, NumberSeries numbers) {
        Map<Aggregate, FactId> made = new EnumMap<>(Aggregate.class);
        Topic topic = new Topic("", column.topic().noun(), column.topic().measure(), column.topic().unit(),
                column.topic().subject().with(dimension, value));
        for (Map.Entry<Aggregate, Double> figure : figures(numbers).entrySet()) {
            Aggregate aggregate = figure.getKey();
            List<Long> rows = switch (aggregate) {
                case MIN, VALUE -> List.of(numbers.minRow());
                case MAX -> List.of(numbers.maxRow());
                default -> List.of();
            };
            String name = column.topic().name() + " " + ColumnFacts.word(aggregate) + " " + dimension + " " + value + " " + ColumnFacts.stem(reading.path());
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

    /// Every variant against the baseline where one is named, else the group with the highest figure against the one with the lowest.
    private void compare(Figures column, String dimension, Map<String, Map<Aggregate, FactId>> groups) {
        Dimension kind = column.topic().unit().dimension();
        if (groups.size() < 2 || kind != Dimension.TIME && kind != Dimension.TOKEN_RATE) {
            return;
        }
        for (Aggregate aggregate : List.of(Aggregate.MEAN, Aggregate.MEDIAN, Aggregate.VALUE)) {
            Map<String, FactId> figures = new LinkedHashMap<>();
            groups.forEach((value, made) -> {
                if (made.get(aggregate) instanceof FactId id) {
                    figures.put(value, id);
                }
            });
            if (figures.size() == groups.size()) {
                pairs(column, dimension, aggregate, figures);
            }
        }
    }

    private void pairs(Figures column, String dimension, Aggregate aggregate, Map<String, FactId> figures) {
        String baseline = figures.keySet().stream().filter(value -> BASELINES.contains(value.toLowerCase(Locale.ROOT))).findFirst().orElse("");
        if (!baseline.isEmpty()) {
            figures.keySet().stream().filter(value -> !value.equals(baseline))
                    .forEach(value -> pair(column, dimension + " " + aggregate.label(), List.of(value, baseline), figures));
            return;
        }
        List<String> ordered = figures.keySet().stream().sorted((a, b) -> Double.compare(number(figures, b), number(figures, a))).toList();
        pair(column, dimension + " " + aggregate.label(), List.of(ordered.getFirst(), ordered.getLast()), figures);
    }

    private double number(Map<String, FactId> figures, String value) {
        FactId id = figures.get(value);
        return id == null ? Double.NaN : sheet.find(id).number();
    }

    private void pair(Figures column, String how, List<String> values, Map<String, FactId> figures) {
        String variant = values.getFirst();
        String baseline = values.getLast();
        double a = number(figures, variant);
        double b = number(figures, baseline);
        FactId first = figures.get(variant);
        FactId second = figures.get(baseline);
        if (first == null || second == null || a == b) {
            return;
        }
        String dimension = how.substring(0, how.indexOf(' '));
        Subject subject = column.topic().subject().with(dimension, variant).with("against", baseline);
        String name = column.topic().name() + " " + how + " " + variant + " against " + baseline + " " + ColumnFacts.stem(reading.path());
        String noun = "of " + how.substring(how.indexOf(' ') + 1) + " " + column.topic().noun() + ", " + variant + " against " + baseline;
        Topic topic = new Topic(name + " difference", "difference " + noun, column.topic().measure(), column.topic().unit(), subject);
        sheet.derived(topic, Aggregate.DIFFERENCE, a - b, new Formula(Formula.Operation.DIFFERENCE, List.of(first, second)));
        if (b != 0) {
            Topic change = new Topic(name + " change", "change " + noun, column.topic().measure(), PERCENT, subject);
            sheet.derived(change, Aggregate.RATIO, 100 * (a - b) / b, new Formula(Formula.Operation.PERCENT_CHANGE, List.of(first, second)));
        }
    }
}
