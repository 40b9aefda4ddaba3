package dev.chimera.core.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.fact.Provenance;
import dev.chimera.core.fact.Source;
import dev.chimera.core.fact.Subject;
import dev.chimera.core.fact.Unit;
import dev.chimera.core.fact.Value;
import dev.chimera.core.llm.TokenEstimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PackingTest {
    private static final List<FactId> NOTHING = List.of();
    private final List<Fact> facts = new ArrayList<>();

    private FactId add(String id, Aggregate aggregate, double value, String unit, Subject subject) {
        boolean inventory = subject.get("file").isEmpty();
        String measure = inventory ? "files" : subject.get("column").replace("_s", "");
        List<Source> sources = inventory ? List.of() : List.of(new Source(subject.get("file"), subject.get("file"), subject.get("column"), List.of(), 9));
        facts.add(new Fact(new FactId(id), Value.of(value), new Unit(unit), inventory ? "files" : measure.equals("ttft") ? "time to first token" : measure, measure,
                subject, aggregate, 9, Provenance.MEASURED, Optional.empty(), sources));
        return new FactId(id);
    }

    private static Subject column(String file, String column) {
        return Subject.of("file", file).with("column", column);
    }

    private Packing pack(List<FactId> important, int tokens) {
        return Packing.of(new FactSet(facts), important, tokens);
    }

    @Test
    void factsOfOneFileAndQuantityShareTheirNamesAndAreRounded() {
        add("files", Aggregate.COUNT, 12, "", Subject.EVERYTHING);
        add("median", Aggregate.MEDIAN, 0.0898765, "s", column("a.csv", "ttft_s"));
        add("high", Aggregate.MAX, 3.51123, "s", column("a.csv", "ttft_s"));
        add("alpha", Aggregate.MEDIAN, 0.07, "s", column("a.csv", "ttft_s").with("model", "alpha"));
        add("load", Aggregate.MEDIAN, 0.5, "s", column("a.csv", "load_s"));
        assertEquals(new Packing("""
                files: 12
                a.csv:
                - time to first token (model alpha): median 0.07 s, n 9
                - time to first token: median 0.08988 s, max 3.511 s, n 9
                - load: median 0.5 s, n 9
                """, 5, List.of()), pack(NOTHING, 400));
    }

    @Test
    void whatIsImportantComesFirstAndWhatHasNoRoomIsNamed() {
        add("files", Aggregate.COUNT, 12, "", Subject.EVERYTHING);
        FactId first = add("ttft", Aggregate.MEDIAN, 0.09, "s", column("a.csv", "ttft_s"));
        FactId load = add("load", Aggregate.MEDIAN, 0.5, "s", column("b.csv", "load_s"));
        assertEquals(new Packing("files: 12\nb.csv:\n- load: median 0.5 s, n 9\n", 2, List.of(first)), pack(List.of(load), 25));
        assertEquals(new Packing("", 0, List.of(new FactId("files"), load, first)), pack(List.of(load), 0));
    }

    @Test
    void copiesOfAFileAreNotToldAgain() {
        FactId first = add("first", Aggregate.MEDIAN, 0.09, "s", column("a.csv", "ttft_s"));
        Fact fact = facts.getFirst();
        facts.add(new Fact(new FactId("copy"), fact.value(), fact.unit(), fact.noun(), fact.measure(), column("copy.csv", "ttft_s"), fact.aggregate(), fact.n(),
                fact.provenance(), fact.formula(), fact.sources()));
        assertEquals(1, pack(NOTHING, 400).packed(), first.text());
    }

    @Test
    void theRoomIsNeverExceededAndMoreRoomHoldsMore() {
        for (int file = 0; file < 40; file++) {
            for (String column : List.of("ttft_s", "load_s", "eval_s")) {
                String id = column.replace("_", "") + "_" + (char) ('a' + file / 26) + (char) ('a' + file % 26);
                add(id + "_median", Aggregate.MEDIAN, 0.1 * file, "s", column("runs/file-" + file + ".csv", column));
                add(id + "_max", Aggregate.MAX, 10.0 * file, "s", column("runs/file-" + file + ".csv", column));
            }
        }
        int before = 0;
        for (int tokens = 0; tokens < 3000; tokens += 37) {
            Packing packing = pack(NOTHING, tokens);
            assertTrue(packing.text().length() <= tokens * TokenEstimate.CHARACTERS_PER_TOKEN, packing.text());
            assertEquals(240, packing.packed() + packing.leftOut().size());
            assertTrue(packing.packed() >= before, "at " + tokens);
            before = packing.packed();
        }
        assertTrue(before > 150, "a fact takes few tokens: " + before);
    }
}
