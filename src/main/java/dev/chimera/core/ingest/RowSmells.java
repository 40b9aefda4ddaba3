package dev.chimera.core.ingest;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.Smell;
import dev.chimera.core.fact.Source;
import dev.chimera.core.fact.Subject;
import dev.chimera.core.fact.Unit;
import dev.chimera.core.ingest.ColumnFacts.Figures;
import dev.chimera.core.ingest.FactSheet.Topic;
import dev.chimera.core.ingest.table.Grouping;
import dev.chimera.core.ingest.table.RowChecks;
import dev.chimera.core.ingest.table.RowMarks;
import dev.chimera.core.ingest.table.Table;
import java.util.ArrayList;
import java.util.List;

/// Smells that show in whole rows of one table.
final class RowSmells {
    private final FactSheet sheet;
    private final FileReading reading;

    RowSmells(FactSheet sheet, FileReading reading) {
        this.sheet = sheet;
        this.reading = reading;
    }

    /// @param columns the table's columns that became facts
    List<Smell> of(Table table, List<Figures> columns) {
        List<Smell> found = new ArrayList<>();
        failures(table, columns, found);
        repeats(table, found);
        for (RowChecks.Breach breach : table.checks().breaches()) {
            breach(table, columns, breach, found);
        }
        return found;
    }

    private void failures(Table table, List<Figures> columns, List<Smell> found) {
        RowMarks marks = table.marks();
        if (marks.failures() == 0) {
            return;
        }
        FactId failed = count("failed measurements", "failed measurements", "failed_measurements", marks.failures(), marks.failedRows());
        FactId rows = count("measurements", "measurements", "measurements", table.rows(), List.of());
        found.add(smell(Smell.Kind.FAILED_MEASUREMENT, "", marks.failedRows(), List.of(failed, rows)));
        Grouping.Group broken = marks.outcomes().groups().get(RowMarks.FAILED);
        for (Figures column : columns) {
            FactId all = column.facts().get(Aggregate.MEAN);
            FactId good = column.succeeded().get(Aggregate.MEAN);
            if (broken != null && all != null && good != null && broken.series().containsKey(column.column().index())) {
                found.add(smell(Smell.Kind.FAILED_AVERAGED_IN, column.column().name(), marks.failedRows(), List.of(all, good, failed)));
            }
        }
    }

    private void repeats(Table table, List<Smell> found) {
        RowMarks marks = table.marks();
        if (marks.repeats() > 0 && table.columns().size() > 1) {
            String among = table.rows() > marks.compared() ? " among the first " + marks.compared() : "";
            FactId repeated = count("repeated rows", "rows" + among + " that repeat an earlier row", "repeated_rows", marks.repeats(), marks.repeatedRows());
            found.add(smell(Smell.Kind.DUPLICATE_ROWS, "", marks.repeatedRows(), List.of(repeated)));
        }
    }

    private void breach(Table table, List<Figures> columns, RowChecks.Breach breach, List<Smell> found) {
        String name = table.columns().get(breach.columns().getFirst()).name();
        FactId rows = switch (breach.rule()) {
            case SUM -> breaches("sum mismatches " + name, "rows in which the parts of " + name + " do not add up", breach);
            case WHOLE -> breaches("parts exceed " + name, "rows in which the parts take longer than " + name, breach);
            case RANGE -> breaches("means outside range " + name, "rows in which " + name + " lies outside its own range", breach);
        };
        List<FactId> facts = new ArrayList<>(List.of(rows));
        for (int index : breach.columns()) {
            columns.stream().filter(figures -> figures.column().index() == index).forEach(figures -> facts.addAll(figures.of(Aggregate.VALUE)));
        }
        Smell.Kind kind = breach.rule() == RowChecks.Rule.RANGE ? Smell.Kind.MEAN_OUTSIDE_RANGE : Smell.Kind.SUM_MISMATCH;
        found.add(smell(kind, name, breach.rows(), facts));
    }

    private FactId breaches(String name, String noun, RowChecks.Breach breach) {
        return count(name, noun, "breaches", breach.count(), breach.rows());
    }

    private FactId count(String name, String noun, String measure, long count, List<Long> rows) {
        Subject subject = reading.subject();
        Topic topic = new Topic(name + " " + ColumnFacts.stem(reading.path()), noun, measure, Unit.NONE, subject);
        return sheet.count(topic, count, List.of(new Source(reading.path(), reading.sha256(), "", rows, count)));
    }

    private Smell smell(Smell.Kind kind, String column, List<Long> rows, List<FactId> facts) {
        return new Smell(kind, reading.path(), column, rows, facts, List.of(new Source(reading.path(), reading.sha256(), column, rows, rows.size())));
    }
}
