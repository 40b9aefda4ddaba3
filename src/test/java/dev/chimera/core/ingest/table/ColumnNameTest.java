package dev.chimera.core.ingest.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Cases as data: what the names of columns say.
class ColumnNameTest {
    static Stream<String> names() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/cases/names/units.csv")).stream().filter(line -> !line.startsWith("#"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void aNameStatesAUnitAQuantityAndAFigureOrNone(String line) {
        List<String> expected = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        String name = expected.getFirst();
        ColumnName read = ColumnName.of(name);
        assertEquals(expected, List.of(name, UnitNames.ofName(name).symbol(), read.measure(), read.stated()));
    }
}
