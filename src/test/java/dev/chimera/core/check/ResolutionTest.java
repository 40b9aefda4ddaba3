package dev.chimera.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolutionTest {
    private static List<Claim> claims(String markdown) {
        return Checker.check(markdown, SmallFolder.FACTS).claims();
    }

    private static String all(String markdown, Resolution resolution) {
        return Resolution.apply(markdown, claims(markdown).stream().filter(claim -> claim.label() == Label.CONTRADICTED).collect(Collectors.toMap(claim -> claim, _ -> resolution)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The dataset holds 41 files.                                            | The dataset holds 40 files.",
        "There are four formats.                                                | There are three formats.",
        "No files were found.                                                   | 40 files were found.",
        "The files are CSV (70%) and JSON (31 percent).                         | The files are CSV (63%) and JSON (30 percent).",
        "The latest modification was on 2024-05-08.                             | The latest modification was on 2024-05-09.",
        "The latest modification was on May 8th, 2024.                          | The latest modification was on May 9, 2024.",
        "The mean time to first token of `elk` is 412 ms.                       | The mean time to first token of `elk` is 618 ms.",
        "The mean time to first token of `elk` is 0,41 s.                       | The mean time to first token of `elk` is 0,62 s.",
        "Mean throughput is 83.4 tok/s for `elk` and 41.7 tok/s for `owl7`.     | Mean throughput is 41.7 tok/s for `elk` and 83.4 tok/s for `owl7`.",
    })
    void theDatasValueIsPrintedAsTheFigureWas(String text, String expected) {
        assertEquals(expected, all(text, new Resolution.UseData()));
    }

    @Test
    void whatUsesTheDatasValuesIsSupported() {
        String text = "# A\n\n- 41 files, 26 CSV files\n\n| Type | Files |\n| --- | --- |\n| JSON | 13 |\n";
        assertTrue(claims(text).stream().filter(Claim::open).count() >= 3);
        assertEquals(List.of(), claims(all(text, new Resolution.UseData())).stream().filter(claim -> claim.label() != Label.SUPPORTED).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "All is well. The dataset holds 41 files. It is small.          | All is well. It is small.",
        "Before.\\n\\nThe dataset holds 41 files.\\n\\nAfter.           | Before.\\n\\n\\nAfter.",
        "- one\\n- The dataset holds 41 files\\n- two                   | - one\\n- two",
        "- The dataset holds 41 files:\\n  - one\\n  - two             | - …\\n  - one\\n  - two",
        "## All 41 files\\ntext                                         | text",
        "Both: there are 41 files and 26 CSV files. Done.               | Done.",
    })
    void aSentenceIsCutWithWhatIsEmptyThen(String text, String expected) {
        assertEquals(expected.replace("\\n", "\n"), all(text.replace("\\n", "\n"), new Resolution.CutSentence()));
    }

    @Test
    void aCellBecomesADashAndDataBecomeNull() {
        assertEquals("| Type | Files |\n| --- | --- |\n| JSON | – |\n", all("| Type | Files |\n| --- | --- |\n| JSON | 13 |\n", new Resolution.CutSentence()));
        assertEquals("```json\n{\n\"csv_files\": null\n}\n```\n", all("```json\n{\n\"csv_files\": 26\n}\n```\n", new Resolution.CutSentence()));
    }

    @Test
    void aFigureWithANoteIsNoLongerOpen() {
        String noted = all("The dataset holds 41 files.", new Resolution.KeepWithNote());
        assertEquals("The dataset holds 41 *[contradicted: the data say 40]* files.", noted);
        List<Claim> again = claims(noted);
        assertEquals(List.of("41"), again.stream().map(Claim::text).toList());
        assertEquals(Label.CONTRADICTED, again.getFirst().label());
        assertTrue(again.getFirst().noted());
        assertFalse(again.getFirst().open());
        assertEquals(noted, all(noted, new Resolution.KeepWithNote()));
    }

    @Test
    void onlyWhatIsTrueOrMarkedLeavesTheHouse() {
        String text = "The dataset holds 40 files. There are 26 CSV files. Power draw was 83.4 W.\n";
        String cleared = Resolution.cleared(text, Checker.check(text, SmallFolder.FACTS));
        assertEquals("The dataset holds 40 files. Power draw was 83.4 W *[unsupported]*.\n", cleared);
        assertEquals(cleared, Resolution.cleared(cleared, Checker.check(cleared, SmallFolder.FACTS)));
    }

    @Test
    void theDatasValueIsNotInventedWhereThereAreSeveral() {
        String text = "The time to first token is 9 s.";
        Claim claim = claims(text).getFirst();
        assertEquals(Label.CONTRADICTED, claim.label());
        assertEquals("", claim.correction());
        assertTrue(claim.facts().size() > 1);
        assertTrue(all(text, new Resolution.UseData()).contains("*[contradicted"));
    }
}
