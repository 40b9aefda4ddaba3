package dev.chimera.core.ingest;

import dev.chimera.core.ingest.table.Column;
import dev.chimera.core.ingest.table.Grouping;
import dev.chimera.core.ingest.table.Table;
import java.util.ArrayList;
import java.util.List;

/// How many facts a file's tables give, about, and which files of a folder become facts: memory and time grow with facts, not with files.
/// Files are taken in the order of their paths until the facts are many; the others are only profiled. The same for any order of reading.
final class FactWeight {
    /// facts about columns in one folder, about
    static final long FOLDER = 50_000;
    private static final int OF_FILE = 8;
    private static final int OF_COLUMN = 11;
    private static final int OF_GROUP = 6;

    private FactWeight() {}

    static long of(FileReading reading) {
        long weight = OF_FILE;
        for (Table table : reading.tables()) {
            weight += OF_COLUMN * Math.min(ColumnFacts.COLUMNS, table.columns().stream().filter(Column::isNumeric).count());
            weight += partitions(table).stream().flatMap(grouping -> grouping.groups().values().stream()).mapToLong(FactWeight::of).sum();
        }
        return weight;
    }

    /// Groupings that put the same rows together become facts once, and one with a single group none.
    private static List<Grouping> partitions(Table table) {
        List<Grouping> partitions = new ArrayList<>();
        for (Grouping grouping : table.groupings()) {
            if (grouping.groups().size() > 1 && partitions.stream().noneMatch(grouping::sameRows)) {
                partitions.add(grouping);
            }
        }
        return partitions;
    }

    /// A group of one row has values, and no figures about their spread.
    private static long of(Grouping.Group group) {
        return 1 + group.series().values().stream().mapToLong(numbers -> numbers.n() > 1 ? OF_GROUP : 1).sum();
    }

    /// @param readings ordered by path; of those that become facts all must be complete
    static List<FileReading> limited(List<FileReading> readings, long most) {
        List<FileReading> limited = new ArrayList<>();
        long spent = 0;
        for (FileReading reading : readings) {
            limited.add(spent > most ? reading.profiled() : reading);
            spent += spent > most ? 0 : of(reading);
        }
        return limited;
    }
}
