package dev.chimera.core.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "csv_files", "a_b_c"})
    void lettersWithSingleUnderscoresBetweenThemAreAName(String text) {
        assertEquals(text, new FactId(text).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_", "_a", "a_", "a__b", "a1", "A", "ä", "a b", "a\n"})
    void nothingElseIs(String text) {
        assertThrows(IllegalArgumentException.class, () -> new FactId(text));
    }
}
