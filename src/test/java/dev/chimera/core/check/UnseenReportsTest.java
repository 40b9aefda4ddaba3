package dev.chimera.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.check.Marked.Gold;
import dev.chimera.core.fact.FactSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Reports with true and false figures over small folders ({@link Marked}); what is not marked must not be taken for a figure.
class UnseenReportsTest {
    static Stream<Path> reports() throws IOException {
        return Marked.reports();
    }

    private static boolean flagged(Claim claim) {
        return claim.label() == Label.CONTRADICTED || claim.label() == Label.UNSUPPORTED;
    }

    @Test
    void falseFiguresAreFlaggedAndNoneIsCalledTrue() throws IOException {
        List<String> missed = new ArrayList<>();
        List<String> alarms = new ArrayList<>();
        int caught = 0;
        int figures = 0;
        int unseen = 0;
        for (Path report : reports().toList()) {
            Marked marked = Marked.read(report);
            List<Claim> claims = new ArrayList<>(Checker.check(marked.text(), Marked.facts(report)).claims());
            for (Gold gold : marked.gold()) {
                Optional<Claim> found = claims.stream().filter(claim -> claim.start() < gold.end() && gold.start() < claim.end()).findFirst();
                found.ifPresent(claims::remove);
                String where = report.getFileName() + ": " + marked.text().substring(gold.start(), gold.end()) + found.map(claim -> " " + claim.label() + " " + claim.why()).orElse(" not found");
                boolean flagged = found.filter(UnseenReportsTest::flagged).isPresent();
                figures++;
                unseen += found.isEmpty() && gold.is() != 'i' ? 1 : 0;
                caught += gold.is() == 'b' && flagged ? 1 : 0;
                if (gold.is() == 'b' && !flagged) {
                    missed.add(where);
                } else if (gold.is() != 'b' && flagged) {
                    alarms.add(where);
                }
            }
            claims.forEach(claim -> alarms.add(report.getFileName() + ": " + claim.text() + " is no figure"));
        }
        assertTrue(caught > 20);
        assertEquals(List.of(), missed);
        assertTrue(caught >= 0.95 * (caught + alarms.size()), alarms::toString);
        assertTrue(unseen <= 0.02 * figures, unseen + " figures not found");
    }

    /// The order of paragraphs and of sentences within them says nothing about a figure that stands in a sentence with all it needs.
    @ParameterizedTest
    @MethodSource("reports")
    void shuffledBlocksHaveTheSameLabels(Path report) throws IOException {
        FactSet facts = Marked.facts(report);
        String text = Marked.read(report).text();
        List<String> blocks = new ArrayList<>(List.of(text.split("\n\n(?=#)")));
        List<String> before = labels(text, facts);
        Collections.shuffle(blocks, new Random(5));
        assertEquals(before, labels(String.join("\n\n", blocks), facts));
    }

    private static List<String> labels(String text, FactSet facts) {
        return Checker.check(text, facts).claims().stream().map(claim -> claim.text() + " " + claim.label()).sorted().toList();
    }

    @Test
    void shuffledSentencesHaveTheSameLabels() {
        List<String> sentences = new ArrayList<>(List.of("The dataset holds 40 files.", "There are 26 CSV files in it.", "The mean time to first token of `owl7` is 0.412 s.",
                "The mean time to first token of `elk` is 0.412 s.", "Mean throughput is 83.4 tok/s for `owl7` and 41.7 tok/s for `elk`, 100% higher.",
                "The power draw was 83.4 W.", "The latest modification was on May 9th, 2024."));
        List<String> before = labels(String.join(" ", sentences), SmallFolder.FACTS);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(sentences, new Random(seed));
            assertEquals(before, labels(String.join(" ", sentences), SmallFolder.FACTS));
        }
    }
}
