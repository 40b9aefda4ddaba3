package dev.chimera.core.ingest.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNumberTest {
    private static final int ROUNDS = 300_000;

    private static double parse(String text) {
        String around = "x" + text + "9";
        return PlainNumber.parse(around.toCharArray(), 1, text.length());
    }

    @Test
    void everyWrittenDoubleIsReadBackBitForBit() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < ROUNDS; i++) {
            double value = Math.exp(random.nextDouble() * 60 - 30) * (random.nextBoolean() ? 1 : -1);
            String plain = new BigDecimal(Double.toString(value)).toPlainString();
            assertEquals(Double.parseDouble(plain), parse(plain), () -> plain);
            assertEquals(value, parse(Double.toString(value)));
        }
    }

    @Test
    void anyDigitsWithAnyPointGiveTheNearestDouble() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < ROUNDS; i++) {
            String digits = Long.toString(random.nextLong(1, 1_000_000_000_000_000_000L) >>> random.nextInt(40));
            int point = random.nextInt(digits.length() + 1);
            String text = digits.substring(0, point) + "." + digits.substring(point);
            assertEquals(Double.parseDouble(text), parse(text), () -> text);
        }
    }

    @Test
    void halfWayCasesRoundToEven() {
        for (String text : new String[] {"9007199254740993", "9007199254740995", "0.5000000000000000", "4503599627370496.5", "4503599627370497.5",
            "900719925474099.3", "90071992547409.93", "9007199254740.993"}) {
            assertEquals(Double.parseDouble(text), parse(text), () -> text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "1", "+1.5", ".5", "5.", "1e3", "1E-3", "-2.5e+10", "123456789012345678901234567890", "0.000000000000000000000001", "1e400"})
    void whatJavaReadsIsReadTheSame(String text) {
        assertEquals(Double.parseDouble(text), parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "+.", "e5", "1e", "1.2.3", "1,5", "0x1p3", "1d", "1f", "NaN", "Infinity", " 1", "1 ", "--1", "1-"})
    void anythingElseIsNoNumber(String text) {
        assertTrue(Double.isNaN(parse(text)), text);
    }
}
