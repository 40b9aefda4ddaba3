package dev.chimera.ui.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.check.Claim;
import dev.chimera.core.check.Label;
import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Arithmetic;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.fact.Formula;
import dev.chimera.core.fact.Provenance;
import dev.chimera.core.fact.Subject;
import dev.chimera.core.fact.Unit;
import dev.chimera.core.fact.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    static final FactSet FACTS = new FactSet(List.of(count("files", "files", Subject.EVERYTHING, 40), count("csv_files", "CSV files", Subject.of("type", "CSV"), 25)));

    private static Fact count(String id, String noun, Subject subject, long value) {
        return new Fact(new FactId(id), Value.of(value), Unit.NONE, noun, "files", subject, Aggregate.COUNT, value, Provenance.MEASURED, Optional.empty(), List.of());
    }

    @Test
    void labelsAreCountedAndGoalsAreLeftOut() {
        Evidence evidence = Evidence.of("There are 40 files, 26 of them CSV files.\n\n## Recommendations\n\nReduce time to first token below 0.2 s.\n", FACTS);
        assertEquals(2, evidence.claims().size());
        assertEquals(1, evidence.count(Label.SUPPORTED));
        assertEquals(1, evidence.count(Label.CONTRADICTED));
        assertEquals("25", evidence.at(20).orElseThrow().value());
        assertEquals(Optional.empty(), evidence.at(0));
    }

    @Test
    void figuresOfATextThatGrowsStayWhereTheyAre() {
        Evidence evidence = Evidence.of("There are 40 files.", FACTS);
        assertEquals(evidence.claims(), evidence.in("There are 40 files. And 7 more").claims());
    }

    @Test
    void whatWasTypedIntoIsNotCalledCheckedAnyMore() {
        Evidence evidence = Evidence.of("There are 40 files. There are 25 CSV files.", FACTS);
        assertEquals(List.of("25 CSV"), texts(evidence.in("There are 400 files. There are 25 CSV files.")).stream().map(text -> text + " CSV").toList());
    }

    /// Whatever is done to a text, a figure that is kept stands where its text stands, and figures outside the change are kept.
    @Test
    void keptFiguresStandOnTheirText() {
        Random random = new Random(7);
        String text = "There are 40 files. There are 25 CSV files, and 41 files.\n\n".repeat(6);
        Evidence evidence = Evidence.of(text, FACTS);
        for (int i = 0; i < 2_000; i++) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(12));
            String typed = "9 CSV40".substring(0, random.nextInt(8));
            String other = text.substring(0, from) + typed + text.substring(to);
            Evidence moved = evidence.in(other);
            assertEquals(other, moved.text());
            for (Claim claim : moved.claims()) {
                assertEquals(claim.text(), other.substring(claim.start(), claim.end()));
            }
            long outside = evidence.claims().stream().filter(claim -> claim.end() < from || claim.start() > to).count();
            assertTrue(moved.claims().size() >= outside - 2, "kept " + moved.claims().size() + " of " + outside);
        }
    }

    private static List<String> texts(Evidence evidence) {
        return evidence.claims().stream().map(Claim::text).toList();
    }

    @Test
    void arithmeticIsShownWithItsValues() {
        Fact share = new Fact(new FactId("csv_share"), Value.of(62.5), new Unit("%"), "share of CSV files", "files_share", Subject.of("type", "CSV"), Aggregate.SHARE, 40,
                Provenance.DERIVED, Optional.of(new Formula(Formula.Operation.SHARE, List.of(new FactId("csv_files"), new FactId("files")))), List.of());
        assertEquals(Optional.of("25 ÷ 40 = 62.5 %"), Arithmetic.of(share, FACTS));
        assertEquals(List.of("csv_files = 25", "files = 40"), Arithmetic.operands(share, FACTS));
        assertEquals(Optional.empty(), Arithmetic.of(FACTS.all().getFirst(), FACTS));
    }

    @Test
    void everyOperationHasItsShape() {
        List<String> shapes = new ArrayList<>();
        for (Formula.Operation operation : Formula.Operation.values()) {
            Fact fact = new Fact(new FactId("x"), Value.of(1), Unit.NONE, "x", "x", Subject.EVERYTHING, Aggregate.RATIO, 1, Provenance.DERIVED,
                    Optional.of(new Formula(operation, List.of(new FactId("csv_files"), new FactId("gone")))), List.of());
            shapes.add(Arithmetic.of(fact, FACTS).orElseThrow());
        }
        assertEquals(List.of("25 ÷ ? = 1", "25 − ? = 1", "25 ÷ ? = 1", "25 + ? = 1", "(25 − ?) ÷ ? = 1"), shapes);
    }
}
