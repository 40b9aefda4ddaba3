package dev.chimera.core.ingest;

import dev.chimera.core.fact.SmallTable;
import dev.chimera.core.fact.Subject;
import dev.chimera.core.ingest.Profiles.NamedColumn;
import dev.chimera.core.ingest.table.ColumnRole;
import dev.chimera.core.ingest.table.SmallRows;
import dev.chimera.core.ingest.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The tables of a folder whose cells are kept: those of few rows, up to a bound for the whole folder. A table of one row is left out, for its
/// cells are facts already.
final class SmallTables {
    /// cells of all tables together; tables beyond, in the order of their files, are not kept
    private static final int CELLS = 200_000;

    private SmallTables() {}

    static List<SmallTable> of(List<FileReading> readings) {
        List<SmallTable> tables = new ArrayList<>();
        long cells = 0;
        for (FileReading reading : readings) {
            List<NamedColumn> columns = reading.tables().stream().anyMatch(SmallTables::isSmall) ? Profiles.columns(reading) : List.of();
            for (Table table : reading.tables()) {
                long size = table.rows() * table.columns().size();
                if (isSmall(table) && cells + size <= CELLS) {
                    cells += size;
                    tables.add(table(reading, table, columns.stream().filter(column -> column.table() == table).toList()));
                }
            }
        }
        return tables;
    }

    private static boolean isSmall(Table table) {
        return table.small().isKept() && table.rows() > 1 && table.rows() <= SmallRows.ROWS;
    }

    private static SmallTable table(FileReading reading, Table table, List<NamedColumn> columns) {
        List<SmallTable.Column> heads = columns.stream().map(SmallTables::head).toList();
        List<List<String>> rows = new ArrayList<>();
        for (long row = 1; row <= table.rows(); row++) {
            List<String> cells = new ArrayList<>();
            for (NamedColumn column : columns) {
                cells.add(text(table.small().cell(row, column.index())));
            }
            rows.add(cells);
        }
        Subject subject = FileSubject.of(reading.subject(), table, reading.type());
        return new SmallTable(reading.path(), reading.sha256(), table.section(), subject, heads, rows);
    }

    private static SmallTable.Column head(NamedColumn column) {
        var term = column.column().term();
        String dimension = term.role() == ColumnRole.SUBJECT ? term.name().measure() : "";
        return new SmallTable.Column(column.name(), MeasureNoun.of(term.name()), term.name().measure(), column.column().unit(), dimension);
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Double number -> FactSheet.plain(BigDecimal.valueOf(number)).toPlainString();
            default -> cell.toString();
        };
    }
}
