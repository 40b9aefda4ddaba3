package dev.chimera.core.prose.body;

import dev.chimera.core.prose.Passage;
import dev.chimera.core.prose.body.PerformanceTables.Row;
import dev.chimera.core.prose.finding.Direction;
import java.util.Comparator;
import java.util.List;

/// The measurements in a sentence or two, for a reader who reads no further.
final class Headline {
    private static final int MOST = 2;

    private Headline() {}

    /// @param tables one for each quantity, the most telling first
    static Passage of(List<List<Row>> tables) {
        Passage text = Passage.EMPTY;
        for (List<Row> rows : tables.stream().filter(rows -> Direction.of(rows.getFirst().median()) != Direction.UNKNOWN).limit(MOST).toList()) {
            text = text.plus(" ").plus(rows.size() == 1 ? single(rows.getFirst()) : range(rows));
        }
        return text;
    }

    private static Passage single(Row row) {
        return Passage.of("In " + file(row) + ", median " + row.median().noun() + " is ").plus(row.median()).plus(".");
    }

    /// Of the files that give the quantity in the unit of the first: others stay apart until they are converted.
    private static Passage range(List<Row> all) {
        List<Row> rows = all.stream().filter(row -> row.median().unit().equals(all.getFirst().median().unit())).toList();
        String others = rows.size() < all.size() ? "; files that give it in another unit are not compared" : "";
        Comparator<Row> byMedian = Comparator.comparingDouble(row -> row.median().number());
        Row low = rows.stream().min(byMedian).orElseThrow();
        Row high = rows.stream().max(byMedian).orElseThrow();
        if (low.median().value().equals(high.median().value())) {
            return single(low);
        }
        return Passage.of("Median " + low.median().noun() + " ranges from ").plus(low.median()).plus(" in " + file(low) + " to ").plus(high.median())
                .plus(" in " + file(high) + others + ".");
    }

    private static String file(Row row) {
        return "`" + row.values().subject().get("file") + "`";
    }
}
