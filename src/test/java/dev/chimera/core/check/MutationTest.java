package dev.chimera.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.check.Marked.Gold;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// True figures made false by rule - another digit, one more or less, another unit, two exchanged, the opposite word - are not believed.
class MutationTest {
    static Stream<Path> reports() throws IOException {
        return Marked.reports();
    }

    private static boolean good(Claim claim) {
        return claim.label() == Label.SUPPORTED || claim.label() == Label.DERIVED;
    }

    private static boolean within(Claim claim, int from, int to) {
        return claim.start() < to && from < claim.end();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void noneIsBelieved(Path path) throws IOException {
        Marked report = Marked.read(path);
        KnownFacts index = new KnownFacts(Marked.facts(path));
        List<Claim> before = Checker.check(report.text(), index).claims();
        List<Gold> good = report.gold().stream().filter(gold -> gold.is() == 'g'
                && before.stream().anyMatch(claim -> within(claim, gold.start(), gold.end()) && good(claim))).toList();
        List<String> believed = new ArrayList<>();
        List<Mutation> mutations = Mutation.of(report, good);
        for (Mutation whole : mutations) {
            Mutation mutation = whole.cut();
            List<Claim> there = Checker.check(mutation.text(), index).claims().stream().filter(claim -> within(claim, mutation.from(), mutation.to())).toList();
            boolean caught = mutation.anywhere() ? there.stream().anyMatch(claim -> !good(claim)) : there.stream().noneMatch(MutationTest::good);
            if (!caught) {
                believed.add(mutation.shown() + " " + there.stream().map(claim -> claim.text() + " " + claim.label() + " " + claim.why()).toList());
            }
        }
        assertTrue(mutations.size() >= 10);
        assertEquals(List.of(), believed);
    }
}
