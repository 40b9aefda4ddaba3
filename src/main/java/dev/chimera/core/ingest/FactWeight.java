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
            for (Grouping grouping : table.groupings()) {
                weight += grouping.groups().values().stream().mapToLong(group -> 1 + (long) OF_GROUP * group.series().size()).sum();
            }
        }
        return weight;
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
