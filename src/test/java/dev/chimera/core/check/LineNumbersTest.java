package dev.chimera.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineNumbersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
        "1.1 The first.;1.2 40 files were read.             | 40",
        "4.1 owl7 is ahead.;;4.2) It holds 25 CSV files.    | 25",
        "> 2.9 On to ten.;> 2.10 Ten files.                 | Ten",
        "A line ends with;4.1 as its mean.                  | 4.1",
        "4.1 tok/s for one and;4.2 tok/s for the other      | 4.1 tok/s,4.2 tok/s",
    })
    void countLinesWhereTheyHaveNeighbours(String lines, String figures) {
        List<String> found = PassageReader.read(lines.replace(';', '\n')).stream()
                .flatMap(passage -> FigureFinder.in(passage.text()).stream()).map(Figure::text).toList();
        assertEquals(List.of(figures.split(",")), found);
    }
}
