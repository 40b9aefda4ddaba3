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
            assertEquals(between(text, ","), between(text, "7"), text);
            assertEquals(text.length() > 20 || text.matches("-?\\d{8,}\\..*|-?\\d{9,}|[\\d.]{20,}") ? Double.NaN : Double.parseDouble(text), between(text, ","), text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "12345678", "0.1", "0.12345678", "0.123456789", "0.1234567890123456", "0.012345678901234567", "-0.5", "1.", ".5", "9999999.5", "-9999999.25"})
    void wholeAndFractionMayBeOfAnyLength(String text) {
        assertEquals(text.length() + " " + Double.parseDouble(text), read(text, ","));
    }

    private static double between(String text, String behind) {
        byte[] bytes = (text + behind + "9".repeat(NumberBytes.REACH)).getBytes(StandardCharsets.UTF_8);
        return NumberBytes.between(bytes, 0, text.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "12345678", "0.12345678", "0.1234567", "1.", ".5", "-9999999.25", "123.456789012345678"})
    void aNumberIsReadUpToAnEndThatIsKnown(String text) {
        assertEquals(Double.parseDouble(text), between(text, ","));
        assertEquals(Double.parseDouble(text), between(text, "7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "-.", "1.2.3", "1x", "1.x", "12345678x", "1.2345678x", "1.23456789012345x", "1.2345678901234567x", "1.5 ", "1e5", "+1", "--1", "123456789"})
    void whatIsNotAllNumberIsNone(String text) {
        assertEquals(Double.NaN, between(text, ","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "x1", "123456789", "99999999.5", "1.1234567890123456789", "12.12345678901234567"})
    void whatIsNoNumberOrTooLongIsLeftToOthers(String text) {
        assertEquals("none", read(text, ","));
    }
}
