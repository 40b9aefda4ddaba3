package dev.chimera.core.ingest;

import dev.chimera.core.ingest.table.Column;
import dev.chimera.core.ingest.table.Grouping;
import dev.chimera.core.ingest.table.Table;
import dev.chimera.core.ingest.table.TableSize;
import java.util.ArrayList;
import java.util.List;

/// How much the files of a folder give, in the order of their paths, and how much of each is therefore held. Once facts are many, or tables
/// large, files beyond are only profiled; once the profiles are many, they are only listed. The same for any order of reading.
final class FactWeight {
    private static final int OF_FILE = 8;
    private static final int OF_COLUMN = 11;
    private static final int OF_GROUP = 6;
    /// bytes of a profile of a column with its name
    private static final long OF_PROFILE = 350;

    private final HeldLimits limits;
    private long facts;
    private long tables;
    private long columns;

    FactWeight(HeldLimits limits) {
        this.limits = limits;
    }

    /// What is wanted of a file behind those that were added.
    Extent wanted() {
        return columns > limits.columns() ? Extent.BARE : facts > limits.facts() || tables > limits.tables() ? Extent.PROFILE : Extent.FACTS;
    }

    void add(FileReading reading) {
        facts += facts(reading);
        tables += bytes(reading);
        columns += OF_PROFILE * reading.profile().columns().size();
    }

    /// The same, without tables that are too large for one file.
    FileReading sized(FileReading reading) {
        return bytes(reading) > limits.tables() / 2 ? reading.to(Extent.OVERSIZED) : reading;
    }

    /// @param readings ordered by path; each at least as much of its file as is held in the end
    static List<FileReading> limited(List<FileReading> readings, HeldLimits limits) {
        FactWeight weight = new FactWeight(limits);
        List<FileReading> limited = new ArrayList<>();
        for (FileReading reading : readings) {
            FileReading held = reading.to(weight.wanted());
            limited.add(held);
            weight.add(held);
        }
        return limited;
    }

    private static long bytes(FileReading reading) {
        return reading.tables().stream().mapToLong(TableSize::of).sum();
    }

    private static long facts(FileReading reading) {
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
}
