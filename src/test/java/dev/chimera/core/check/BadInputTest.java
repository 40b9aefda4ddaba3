package dev.chimera.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Text that is hardly Markdown, or Markdown of every kind.
class BadInputTest {
    private static List<String> figures(String markdown) {
        return Checker.check(markdown.replace("\\n", "\n"), SmallFolder.FACTS).claims().stream().map(claim -> claim.text() + " " + claim.label().label()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '^', value = {
        "- a\\n  - b\\n    - There are 25 CSV files.                       ; 25 supported",
        "> > The dataset holds 41 files.                                     ; 41 contradicted",
        "> - **Files:** 40                                                   ; 40 supported",
        "<div>The dataset holds 41 files.</div>                              ; 41 contradicted",
        "<img width=\"640\" height=\"480\">                                  ; ^^",
        "## All 41 files                                                     ; 41 contradicted",
        "[All 41 files](http://example.org/41)                               ; 41 contradicted",
        "![Figure 7](plot_7.png)                                             ; ^^",
        "Die mean time to first token of `owl7` is 0,412 s.                  ; 0,412 s supported",
        "Die mean time to first token of `owl7` is 0,512 s.                  ; 0,512 s contradicted",
        "The dataset holds forty-one files.                                  ; ^forty-one contradicted^",
        "There are three formats.                                            ; three supported",
        "| Type | Files |\\n|---|---|\\n| CSV | 26 |                         ; 26 contradicted",
        "| Type | Files\\n|---|---\\n| CSV | 25                              ; 25 supported",
        "```\\nThe dataset holds 99 files.                                   ; ^^",
        "The mean time to first token in `gone.csv` is 0.412 s.              ; 0.412 s unsupported",
        "The dataset holds 40 files. 数据集包含四十个文件。                    ; 40 supported",
    })
    void eachKindOfTextIsRead(String markdown, String expected) {
        assertEquals(expected == null || expected.isEmpty() ? List.of() : Stream.of(expected.split(",(?=[a-z0-9])(?!\\d{3} s)")).map(String::strip).toList(), figures(markdown));
    }

    @Test
    void aTextOfTenMegabytesIsRead() {
        String words = "Nothing is said here about any figure, but there are many words in many paragraphs of this text.\n\n".repeat(100);
        assertEquals(1_100, Checker.check((words + "The dataset holds 40 files.\n\n").repeat(1_100), SmallFolder.FACTS).count(Label.SUPPORTED));
    }

    @Test
    void endlessRepetitionOnOneLineIsRead() {
        assertEquals(2_000, Checker.check("there are 25 CSV files and ".repeat(2_000), SmallFolder.FACTS).count(Label.SUPPORTED));
    }
}
