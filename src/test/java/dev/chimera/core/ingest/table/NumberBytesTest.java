package dev.chimera.core.ingest.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberBytesTest {
    private static String read(String text, String behind) {
        NumberBytes number = new NumberBytes();
        byte[] bytes = (text + behind + "9".repeat(NumberBytes.REACH)).getBytes(StandardCharsets.UTF_8);
        int stop = number.read(bytes, 0);
        return stop < 0 ? "none" : stop + " " + number.value();
    }

    @Test
    void everyNumberOfUpToEighteenDigitsIsTheNearestDouble() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 200_000; i++) {
            double value = random.nextDouble() * Math.pow(10, random.nextInt(9)) * (random.nextBoolean() ? 1 : -1);
            String text = String.format(Locale.ROOT, "%." + random.nextInt(10) + "f", value);
            String shown = text.replaceAll("[-.]", "").replaceAll("^0+", "").length() > PlainNumber.DIGITS || text.matches("-?(\\d{9,}.*|\\d{8}\\..*)") ? "none"
                    : text.length() + " " + Double.parseDouble(text);
            assertEquals(shown, read(text, i % 2 == 0 ? "," : "\n"), text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "12345678", "0.1", "0.12345678", "0.123456789", "0.1234567890123456", "0.012345678901234567", "-0.5", "1.", ".5", "9999999.5", "-9999999.25"})
    void wholeAndFractionMayBeOfAnyLength(String text) {
        assertEquals(text.length() + " " + Double.parseDouble(text), read(text, ","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "x1", "123456789", "99999999.5", "1.1234567890123456789", "12.12345678901234567"})
    void whatIsNoNumberOrTooLongIsLeftToOthers(String text) {
        assertEquals("none", read(text, ","));
    }
}
