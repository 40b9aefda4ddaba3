package dev.chimera.ui.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource({"0, 0 B", "812, 812 B", "999, 999 B", "1000, 1 KB", "4120, 4.12 KB", "999499, 999 KB", "999500, 1 MB", "3338801804, 3.34 GB"})
    void bytesCountInThousands(long bytes, String text) {
        assertEquals(text, Figures.bytes(bytes));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "48, 48", "48.213, 48.2", "201.75, 202", "1204.84, 1205", "0.01234, 0.0123", "-3.14159, -3.14", "123456.7, 123457", "NaN, –"})
    void numbersHaveThreeDigitsOrAllBeforeThePoint(double value, String text) {
        assertEquals(text, Figures.number(value));
    }

    @Test
    void aClockShowsHoursOnlyWhenThereAreAny() {
        assertEquals("0:07", Figures.clock(Duration.ofMillis(7900)));
        assertEquals("59:59", Figures.clock(Duration.ofSeconds(3599)));
        assertEquals("1:02:03", Figures.clock(Duration.ofSeconds(3723)));
    }

    @Test
    void shortTimesAreMilliseconds() {
        assertEquals("812 ms", Figures.seconds(0.812));
        assertEquals("4.13 s", Figures.seconds(4.131));
    }
}
