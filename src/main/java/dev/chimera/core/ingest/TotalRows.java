package dev.chimera.core.ingest;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.Smell;
import dev.chimera.core.fact.Source;
import dev.chimera.core.ingest.ColumnFacts.Figures;
import dev.chimera.core.ingest.FactSheet.Topic;
import dev.chimera.core.ingest.table.SmallRows;
import dev.chimera.core.ingest.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The last row of a small table that calls itself the total, and whose counts are not the sum of the rows above it.
final class TotalRows {
    private static final Set<String> TOTAL = Set.of("total", "totals", "sum", "all", "overall", "altogether");
    private static final Pattern COUNT = Pattern.compile(".*(count|files|tokens|runs|requests|tests|samples|items|rows|total|passed|failed|errors|number|calls).*|n");
    private static final int LEAST_ROWS = 3;

    private final FactSheet sheet;
    private final FileReading reading;

    TotalRows(FactSheet sheet, FileReading reading) {
        this.sheet = sheet;
        this.reading = reading;
    }

    /// @param columns the table's columns that became facts
    List<Smell> of(Table table, List<Figures> columns) {
        SmallRows rows = table.small();
        boolean total = rows.isKept() && table.rows() >= LEAST_ROWS && rows.cell(table.rows(), 0) instanceof String name
                && TOTAL.contains(name.strip().toLowerCase(Locale.ROOT));
        List<Smell> found = new ArrayList<>();
        for (Figures column : total ? columns : List.<Figures>of()) {
            if (column.topic().unit().isNone() && COUNT.matcher(column.topic().measure()).matches()) {
                check(table, column, found);
            }
        }
        return found;
    }

    private void check(Table table, Figures column, List<Smell> found) {
        double sum = 0;
        for (long row = 1; row < table.rows(); row++) {
            if (!(table.small().cell(row, column.column().index()) instanceof Double part) || part < 0 || part != Math.rint(part)) {
                return;
            }
            sum += part;
        }
        if (table.small().cell(table.rows(), column.column().index()) instanceof Double stated && stated != sum) {
            String end = " " + column.topic().name() + " " + ColumnFacts.stem(reading.path());
            List<Long> last = List.of(table.rows());
            Topic topic = column.topic().saying("stated total" + end, "stated total of " + column.topic().noun()).of("part", "the total row");
            FactId said = sheet.measured(topic, Aggregate.VALUE, stated, 1, ColumnFacts.source(reading, column.column(), 1, last));
            Topic parts = column.topic().saying("sum of parts" + end, "sum of " + column.topic().noun() + " above the total").of("part", "above the total row");
            List<Source> above = ColumnFacts.source(reading, column.column(), table.rows() - 1, List.of());
            FactId added = sheet.measured(parts, Aggregate.SUM, sum, table.rows() - 1, above);
            List<Source> sources = ColumnFacts.source(reading, column.column(), table.rows(), last);
            found.add(new Smell(Smell.Kind.SUM_MISMATCH, reading.path(), column.column().name(), last, List.of(said, added), sources));
        }
    }
}
