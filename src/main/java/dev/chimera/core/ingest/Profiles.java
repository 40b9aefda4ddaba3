package dev.chimera.core.ingest;

import dev.chimera.core.fact.Unit;
import dev.chimera.core.ingest.ColumnProfile.Kind;
import dev.chimera.core.ingest.ColumnProfile.Statistics;
import dev.chimera.core.ingest.table.Column;
import dev.chimera.core.ingest.table.NumberSeries;
import dev.chimera.core.ingest.table.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// From readings to profiles: what is shown of a file.
final class Profiles {
    private Profiles() {}

    static FileProfile bare(Listing.File file, FileType type, String sha256, List<Table> tables) {
        return new FileProfile(file.path(), type, file.bytes(), file.modified(), sha256, rows(type, tables), List.of());
    }

    static FileProfile of(Listing.File file, FileType type, String sha256, List<Table> tables) {
        List<ColumnProfile> columns = new ArrayList<>();
        for (NamedColumn named : columns(type, tables)) {
            columns.add(of(named.name(), named.column()));
        }
        return new FileProfile(file.path(), type, file.bytes(), file.modified(), sha256, rows(type, tables), columns);
    }

    /// A column with the name that tells it from all others of its file.
    record NamedColumn(String name, Table table, int index, Column column) {}

    static List<NamedColumn> columns(FileReading reading) {
        return columns(reading.type(), reading.tables());
    }

    static List<NamedColumn> columns(FileType type, List<Table> tables) {
        List<NamedColumn> columns = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        boolean several = type != FileType.JSON && tables.size() > 1;
        for (Table table : tables) {
            String prefix = several && !table.section().isEmpty() ? table.section() + ": " : "";
            for (int i = 0; i < table.columns().size(); i++) {
                Column column = table.columns().get(i);
                columns.add(new NamedColumn(free(prefix.isEmpty() ? column.name() : prefix + column.name(), taken), table, i, column));
            }
        }
        return columns;
    }

    private static String free(String base, Set<String> taken) {
        String name = base;
        for (int copy = 2; !taken.add(name); copy++) {
            name = base + " (" + copy + ")";
        }
        return name;
    }

    private static long rows(FileType type, List<Table> tables) {
        long longest = 0;
        long sum = 0;
        for (Table table : tables) {
            longest = hasObjects(table) ? Math.max(longest, table.rows()) : longest;
            sum += table.rows();
        }
        return type == FileType.JSON ? longest : sum;
    }

    /// An array of bare values has one column, named as the array itself.
    private static boolean hasObjects(Table table) {
        List<Column> columns = table.columns();
        return columns.size() > 1 || columns.size() == 1 && !columns.getFirst().name().equals(table.section());
    }

    private static ColumnProfile of(String name, Column column) {
        Kind kind = kind(column);
        long n = switch (kind) {
            case NUMBER -> column.numbers().n();
            case TEXT -> column.texts() + (column.isNumeric() ? 0 : column.numbers().n());
            case TIME -> column.moments() > 0 ? column.moments() : column.numbers().n();
            case BOOLEAN -> column.truths();
            case EMPTY -> 0;
        };
        Optional<Statistics> statistics = kind == Kind.NUMBER ? Optional.of(statistics(column.numbers())) : Optional.empty();
        return new ColumnProfile(name, kind, column.mixedUnits() ? Unit.NONE : column.unit(), n, column.missing(), column.distinct(), statistics);
    }

    static Kind kind(Column column) {
        if (column.isNumeric()) {
            return Moments.isEpoch(column) ? Kind.TIME : isFinite(column.numbers()) ? Kind.NUMBER : Kind.TEXT;
        }
        long most = Math.max(column.texts() + column.numbers().n(), Math.max(column.moments(), column.truths()));
        if (most == 0) {
            return Kind.EMPTY;
        }
        return most == column.moments() ? Kind.TIME : most == column.truths() ? Kind.BOOLEAN : Kind.TEXT;
    }

    private static boolean isFinite(NumberSeries numbers) {
        return Double.isFinite(numbers.mean()) && Double.isFinite(numbers.sd()) && Double.isFinite(numbers.quantile(0.5));
    }

    private static Statistics statistics(NumberSeries numbers) {
        return new Statistics(numbers.mean(), numbers.sd(), numbers.min(), numbers.quantile(0.25), numbers.quantile(0.5), numbers.quantile(0.75),
                numbers.quantile(0.95), numbers.max(), numbers.minRow(), numbers.maxRow(), histogram(numbers));
    }

    private static Histogram histogram(NumberSeries numbers) {
        return Histogram.of(numbers.min(), numbers.max(), numbers.counts(numbers.min() == numbers.max() ? 1 : Histogram.BINS));
    }
}
