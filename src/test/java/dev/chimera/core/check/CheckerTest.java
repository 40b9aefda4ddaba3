package dev.chimera.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckerTest {
    private static final FactSet FACTS = SmallFolder.FACTS;

    private static List<String> labels(String markdown) {
        return Checker.check(markdown, FACTS).claims().stream().map(claim -> claim.label().label()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The dataset holds 40 files.                                         | supported",
        "The dataset holds 41 files.                                         | contradicted",
        "There are 25 CSV files, 12 JSON files and 3 Markdown files.         | supported,supported,supported",
        "There are 12 CSV files, 25 JSON files and 3 Markdown files.         | contradicted,contradicted,supported",
        "Types: CSV (25), JSON (12), Markdown (4)                            | supported,supported,contradicted",
        "The files are CSV (63%) and JSON (31%).                             | derived,contradicted",
        "In all, three formats occur.                                        | supported",
        "In all, four formats occur.                                         | contradicted",
        "We saw 9 owl7 files.                                                | supported",
        "We saw 40 owl7 files.                                               | contradicted",
        "The largest category of files (25) is associated with owl7.         | contradicted",
        "No files were found.                                                | contradicted",
        "The latest modification was on May 9th, 2024.                       | supported",
        "The latest modification was on 2024-05-08.                          | contradicted",
        "The mean time to first token of `owl7` is 0.412 s.                  | supported",
        "The mean time to first token of `owl7` is 412 ms.                   | supported",
        "The mean time to first token of `owl7` is 0.41 s.                   | supported",
        "The mean time to first token of `owl7` is 0.413 s.                  | contradicted",
        "The mean time to first token of `owl7` is about 0.4 s.              | supported",
        "The mean time to first token of `elk` is 0.412 s.                   | contradicted",
        "The maximum time to first token of `owl7` is 1.25 s.                | supported",
        "The median time to first token of `owl7` is 0.412 s.                | unsupported",
        "Mean throughput is 83.4 tok/s for `owl7` and 41.7 tok/s for `elk`.  | supported,supported",
        "Mean throughput is 83.4 tok/s for `elk` and 41.7 tok/s for `owl7`.  | contradicted,contradicted",
        "Mean throughput is 83.4 tok/s for `owl7` and 41.7 tok/s for `elk`, 100% higher. | supported,supported,derived",
        "Mean throughput is 83.4 tok/s for `owl7` and 41.7 tok/s for `elk`, 120% higher. | supported,supported,unsupported",
        "There are 25 CSV files and 12 JSON files, 37 files in all.          | supported,supported,contradicted",
        "Mean throughput is 83.4 tok/s for `owl7` and 41.7 tok/s for `elk`, 50% lower. | supported,supported,derived",
        "Mean throughput is 83.4 tok/s for `owl7` and 41.7 tok/s for `elk`, 100% lower. | supported,supported,unsupported",
        "Mean throughput is 83.4 tok/s for `owl7` and 41.7 tok/s for `elk`, 125.1 tok/s together. | supported,supported,derived",
        "Mean throughput is 83.4 tok/s for `owl7` and 41.7 tok/s for `elk`, 62.55 tok/s on average. | supported,supported,derived",
        "Mean throughput of `owl7` (83.4 tok/s) is higher than that of `elk` (41.7 tok/s). | supported,supported",
        "Mean throughput of `owl7` (83.4 tok/s) is lower than that of `elk` (41.7 tok/s). | supported,contradicted,supported",
        "Mean time to first token of `owl7` (0.412 s) is slower than that of `elk` (0.618 s). | supported,contradicted,supported",
        "Mean throughput falls from 41.7 tok/s for `elk` to 83.4 tok/s for `owl7`. | contradicted,supported,supported",
        "The majority of the files are CSV.                                  | derived",
        "The majority of the files are JSON.                                 | contradicted",
        "A third of the files are JSON.                                      | contradicted",
        "Of all files, 25 out of 40 are CSV files.                           | supported",
        "Power draw was 83.4 W.                                              | unsupported",
        "The mean time to first token in `moose.csv` is 0.412 s.             | unsupported",
    })
    void labelsByTheQuantityAndNotByTheValue(String text, String expected) {
        assertEquals(List.of(expected.split(",")), labels(text));
    }

    @Test
    void aFileIsNotTakenForOneWhoseNameEndsLikeIt() {
        FactSet facts = new FactSet(List.of(SmallFolder.measured("ttft_mean_owl", Aggregate.MEAN, "ttft", "owl7", 0.412), SmallFolder.measured("ttft_mean_my_owl", Aggregate.MEAN, "ttft", "my owl7", 0.5)));
        assertEquals(List.of("supported", "contradicted"), Checker.check("The mean time to first token in `my owl7.csv` is 0.5 s, and in `owl7.csv` it is 0.5 s.", facts).claims().stream().map(claim -> claim.label().label()).toList());
    }

    @Test
    void aLongFractionIsShownShort() {
        Claim claim = new Claim(1, 0, 0, 1, "1", Label.CONTRADICTED, List.of(), "33.3333333333333", "%", "", "", "", false);
        assertEquals("33.3333 %", claim.shown());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The warehouse ran 45 of 30 lamps.                                                   | contradicted,unsupported",
        "The warehouse ran 15 of 30 lamps.                                                   | unsupported,unsupported",
        "The idle draw of the rack is 83 W. Nothing else. The idle draw of the rack is 97 W. | contradicted,contradicted",
        "The idle draw of the rack is 83 W. Nothing else. The idle draw of the rack is 83 W. | unsupported,unsupported",
    })
    void aReportMayContradictItself(String text, String expected) {
        assertEquals(List.of(expected.split(",")), labels(text));
    }

    @Test
    void sharesOfMoreThanAllContradictEachOther() {
        assertEquals(List.of("contradicted", "contradicted"), labels("| Lamp | Share |\n| --- | --- |\n| red | 70 % |\n| blue | 55 % |\n"));
        assertEquals(List.of("unsupported", "unsupported"), labels("| Lamp | Share |\n| --- | --- |\n| red | 70 % |\n| blue | 30 % |\n"));
    }

    @Test
    void aTableIsReadByRowAndColumnHead() {
        assertEquals(List.of("supported", "derived", "contradicted", "derived"), labels("| Type | Files | Share |\n| --- | ---: | --- |\n| CSV | 25 | 62.5% |\n| JSON | 13 | 30% |\n"));
    }

    @Test
    void aGoalIsNoStatementAboutTheData() {
        assertEquals(List.of("ignore"), labels("## Recommendations\n\nReduce time to first token below 0.2 s.\n"));
    }

    @Test
    void theListOfFilesThatAReportPrintsIsCheckedAndItsRunIsNot() {
        assertEquals(List.of("contradicted"), labels("## Metrics\n- Throughput: 12.5 tok/s\n\n## Workflow Summary\n- Files analyzed: 40\n- Execution time: 12 s\n```\nCSV Files (26)\n```\n"));
    }

    @Test
    void figuresStandWhereTheClaimSaysTheyStand() {
        String text = "# T\r\n\r\nÄ 🦉 line\n> - **Files:** 40 and\n  25 CSV files\n";
        for (Claim claim : Checker.check(text, FACTS).claims()) {
            assertEquals(claim.text(), text.substring(claim.start(), claim.end()));
            assertEquals(claim.text(), text.split("\n")[claim.line() - 1].substring(claim.col(), claim.col() + claim.text().length()));
        }
        assertEquals(2, labels(text).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "|", "||||\n|", "```", "```json\n{", "# ", "- ", "> > - 1", "**", "2024-13-45", "99999999999999999999 files", "1e999999999 s", "\u0000\uFFFD 5 %",
        "<b>5</b>", "[5](", "5 files 5 files\n5 files", "-–-5", "| 1 |\n|2", "February 30, 2024"})
    void noTextBreaksIt(String text) {
        assertTrue(Checker.check(text, FACTS).claims().size() < 5);
    }

    @Test
    void aLargeReportFindsItsFactsAmongVeryMany() {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            facts.add(SmallFolder.measured("f" + letters(i), Aggregate.MEAN, "measure" + i % 50, "m" + i / 50, i));
        }
        FactSet many = new FactSet(facts);
        String line = "The mean measure7 in `m%d.csv` is %d s, and there are 40 files of which some are new and many are old.\n\n";
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < 200_000; i++) {
            text.append(String.format(line, i, i * 50 + 7));
        }
        assertTrue(Checker.check(text.toString(), many).count(Label.SUPPORTED) > 1000);
    }

    private static String letters(int number) {
        StringBuilder text = new StringBuilder();
        for (char digit : Integer.toString(number).toCharArray()) {
            text.append((char) ('a' + digit - '0'));
        }
        return text.toString();
    }
}
