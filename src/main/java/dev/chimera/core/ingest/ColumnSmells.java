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
import dev.chimera.core.ingest.table.ColumnRole;
import dev.chimera.core.ingest.table.NumberSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Smells that show in the values of one column.
final class ColumnSmells {
    private static final double ROBUST_Z = 3.5;
    /// makes the median absolute deviation of a normal distribution its standard deviation
    private static final double MAD_TO_SD = 1 / 0.6745;
    private static final int OUTLIERS_FROM = 8;
    private static final double VARIATION = 0.3;
    private static final int VARIATION_FROM = 5;
    private static final int CONSTANT_FROM = 3;
    private static final Pattern MAY_EXCEED = Pattern.compile(".*(change|delta|diff|gain|speedup|improv|growth|increase|overhead|ratio|of_baseline|vs).*");

    private final FactSheet sheet;
    private final FileReading reading;

    ColumnSmells(FactSheet sheet, FileReading reading) {
        this.sheet = sheet;
        this.reading = reading;
    }

    List<Smell> of(Figures column) {
        List<Smell> found = new ArrayList<>();
        ColumnRole role = column.column().column().term().role();
        if (column.column().column().missing() > 0) {
            found.add(smell(Smell.Kind.MISSING_VALUES, column, column.column().column().missingRows(), column.missing()));
        }
        if (role != ColumnRole.METRIC && role != ColumnRole.POSITIVE_METRIC) {
            return found;
        }
        new ColdStarts(sheet, reading).of(column).ifPresent(found::add);
        constant(column, found);
        outliers(column, found);
        variation(column, found);
        percent(column, found);
        return found;
    }

    private void constant(Figures column, List<Smell> found) {
        if (column.numbers().n() >= CONSTANT_FROM && column.numbers().min() == column.numbers().max()) {
            found.add(smell(Smell.Kind.CONSTANT_COLUMN, column, List.of(), column.of(Aggregate.MIN, Aggregate.COUNT)));
        }
    }

    private void outliers(Figures column, List<Smell> found) {
        NumberSeries numbers = column.numbers();
        double median = numbers.quantile(0.5);
        double far = numbers.n() < OUTLIERS_FROM ? 0 : ROBUST_Z * MAD_TO_SD * numbers.medianDistance(median);
        long count = far > 0 ? numbers.outside(median - far, median + far) : 0;
        if (count > 0) {
            List<Long> rows = numbers.rowsOutside(median - far, median + far);
            Topic topic = topic(column, "outliers", "outliers in " + column.topic().noun()).in(Unit.NONE);
            List<Source> sources = ColumnFacts.source(reading, column.column(), numbers.n(), rows);
            List<FactId> facts = new ArrayList<>(List.of(sheet.count(counted(topic, "_outliers"), count, sources)));
            facts.addAll(column.of(Aggregate.MEDIAN, Aggregate.MIN, Aggregate.MAX));
            found.add(smell(Smell.Kind.OUTLIERS, column, rows, facts));
        }
    }

    private void variation(Figures column, List<Smell> found) {
        NumberSeries numbers = column.numbers();
        Dimension dimension = column.topic().unit().dimension();
        boolean measured = dimension == Dimension.TIME || dimension == Dimension.TOKEN_RATE;
        if (!measured || numbers.n() < VARIATION_FROM || numbers.mean() <= 0 || numbers.sd() <= VARIATION * numbers.mean()) {
            return;
        }
        List<FactId> operands = column.of(Aggregate.SD, Aggregate.MEAN);
        if (operands.size() == 2) {
            Topic topic = counted(topic(column, "variation", "coefficient of variation of " + column.topic().noun()).in(Unit.NONE), "_variation");
            FactId variation = sheet.derived(topic, Aggregate.RATIO, numbers.sd() / numbers.mean(), new Formula(Formula.Operation.RATIO, operands));
            found.add(smell(Smell.Kind.HIGH_VARIATION, column, List.of(numbers.maxRow()), List.of(variation, operands.getFirst(), operands.getLast())));
        }
    }

    private void percent(Figures column, List<Smell> found) {
        boolean percent = column.topic().unit().symbol().equals("%");
        if (percent && column.numbers().max() > 100 && !MAY_EXCEED.matcher(column.topic().measure()).matches()) {
            List<FactId> facts = column.numbers().n() == 1 ? column.of(Aggregate.VALUE) : column.of(Aggregate.MAX);
            found.add(smell(Smell.Kind.PERCENT_OVER_HUNDRED, column, List.of(column.numbers().maxRow()), facts));
        }
    }

    private Topic topic(Figures column, String name, String noun) {
        return column.topic().saying(column.topic().name() + " " + name + " " + ColumnFacts.stem(reading.path()), noun);
    }

    private static Topic counted(Topic topic, String end) {
        return new Topic(topic.name(), topic.noun(), topic.measure() + end, topic.unit(), topic.subject());
    }

    private Smell smell(Smell.Kind kind, Figures column, List<Long> rows, List<FactId> facts) {
        List<Source> sources = ColumnFacts.source(reading, column.column(), column.numbers().n(), rows);
        return new Smell(kind, reading.path(), column.column().name(), rows, facts, sources);
    }
}
