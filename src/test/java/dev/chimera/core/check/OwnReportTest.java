package dev.chimera.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.fact.FactSet;
import dev.chimera.core.ingest.Ingest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the program writes over the sample folder, as it is and with one digit changed.
class OwnReportTest {
    private static final Path SAMPLES = Path.of("sample-reports");

    private static FactSet facts(Path scratch) throws IOException {
        Path input = SAMPLES.resolve("input");
        List<Path> files;
        try (Stream<Path> walk = Files.walk(input)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path target = scratch.resolve(input.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
            Files.setLastModifiedTime(target, FileTime.from(Instant.parse("2026-11-24T13:52:03Z")));
        }
        return Ingest.folder(scratch, _ -> true, _ -> { }, () -> false).facts();
    }

    @Test
    void everyFigureOfItIsTrueAndNoneStaysSoWithAnotherDigit(@TempDir Path scratch) throws IOException {
        FactSet facts = facts(scratch);
        String report = Files.readString(SAMPLES.resolve("built-in-writer.md"));
        List<Claim> claims = Checker.check(report, facts).claims();
        assertTrue(claims.size() > 100);
        assertEquals(List.of(), claims.stream().filter(claim -> claim.label() != Label.SUPPORTED && claim.label() != Label.DERIVED).toList());
        List<String> believed = new ArrayList<>();
        for (int i = 0; i < claims.size(); i += 5) {
            Claim claim = claims.get(i);
            int digit = claim.start() + claim.text().replaceFirst("\\D*$", "").replaceFirst("^(.*\\d).*$", "$1").length() - 1;
            while (!Character.isDigit(report.charAt(digit)) || claim.text().contains("UTC") && digit > claim.start() + 9) {
                digit--;
            }
            char other = report.charAt(digit) >= '5' ? (char) (report.charAt(digit) - 4) : (char) (report.charAt(digit) + 4);
            String changed = report.substring(0, digit) + other + report.substring(digit + 1);
            Checker.check(changed, facts).claims().stream().filter(found -> found.start() == claim.start())
                    .filter(found -> found.label() == Label.SUPPORTED || found.label() == Label.DERIVED)
                    .forEach(found -> believed.add(found.line() + ": " + claim.text() + " as " + found.text() + " by " + found.fact() + " " + found.why()));
        }
        assertEquals(List.of(), believed);
    }
}
