package dev.chimera.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureFinderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
        "the median is 0.25 s at 40% load                  | 0.25 s;40%",
        "12,345 rows and 1,5 ms                            | 12,345;1,5 ms",
        "between 10 GB – 20 GB                             | 10 GB – 20 GB",
        "no files were found in three formats              | no;three",
        "written on 2024-03-01 to 2024-04-02               | 2024-03-01 to 2024-04-02",
        "on March 1st and April 2nd, 2024                  | March 1st;April 2nd, 2024",
        "the 7b and 270m variants of `x_12` in run_3.csv   | ^^",
        "Table 2 shows the P95 of model 4                  | ^^",
        "set num_ctx=4096, see [site](http://x.org/12)     | ^^",
        "throughput 14.5 tok/s in v1.2                     | 14.5 tok/s",
        "recall@10 of 0.85 and mAP@0.5, both 5-shot        | 0.85",
        "the 0-to-5-shot gain is 6.4 points, a 13-gram one | 6.4",
        "a 95 % interval of 0.028; 95% of 40 runs          | 0.028;95%;40",
        "HTTP 504 and errors (500), most returned 200.     | ^^",
        "it returned 200 rows with status 200              | 200",
        "seed 7, seq len 2048, at step 430                 | 430",
        "an RTX 4070, a Ryzen 7 7840HS, driver 565.57      | ^^",
        "$2.49/GPU-h at 24/7 and 5/min                     | $2.49;5",
    })
    void findsFiguresAndLeavesNamesAlone(String text, String expected) {
        assertEquals(expected == null || expected.isEmpty() ? List.of() : List.of(expected.split(";")), FigureFinder.in(text).stream().map(Figure::text).toList());
    }
}
