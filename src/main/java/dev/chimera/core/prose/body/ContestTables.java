package dev.chimera.core.prose.body;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.prose.English;
import dev.chimera.core.prose.FactIndex;
import dev.chimera.core.prose.Passage;
import dev.chimera.core.prose.finding.Contest;
import java.util.List;

/// A table for each comparison that a finding is about, the best variant first.
final class ContestTables {
    private static final int MOST = 3;
    private static final int MOST_ROWS = 12;

    private ContestTables() {}

    static Passage of(List<Contest> contests, FactIndex index) {
        Passage section = Passage.EMPTY;
        for (Contest contest : contests.stream().limit(MOST).toList()) {
            section = section.plus(table(contest, index));
        }
        return section;
    }

    private static Passage table(Contest contest, FactIndex index) {
        String noun = contest.best().figure().noun();
        boolean spread = contest.best().figure().aggregate() == Aggregate.MEDIAN;
        Passage table = Passage.of("\n### " + English.capital(noun) + " by " + English.key(contest.dimension()) + "\n\n"
                + (contest.acrossFiles() ? "Each variant in a file of its own, the best first.\n\n" : "From `" + contest.place() + "`, the best first.\n\n")
                + "| File | " + English.capital(contest.dimension().replace('_', ' ')) + (spread ? " | Median | Min | Max |\n| --- | --- | ---: | ---: | ---: |\n"
                : " | Value |\n| --- | --- | ---: |\n"));
        List<Contest.Side> shown = contest.sides().stream().limit(MOST_ROWS).toList();
        for (Contest.Side side : shown) {
            Passage row = Passage.of("| `").plusCell(side.file()).plus("` | `").plusCell(side.name()).plus("` | ").plus(side.figure());
            if (spread) {
                for (Aggregate aggregate : List.of(Aggregate.MIN, Aggregate.MAX)) {
                    Passage open = row.plus(" | ");
                    row = index.beside(side.figure(), aggregate).map(open::plus).orElse(open.plus("–"));
                }
            }
            table = table.plus(row).plus(" |\n");
        }
        return shown.size() == contest.sides().size() ? table : table.plus("\nOnly the best are shown.\n");
    }
}
