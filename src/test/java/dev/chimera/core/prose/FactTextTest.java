package dev.chimera.core.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.fact.Unit;
import dev.chimera.core.fact.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "5.7669    | s     | 5.767 s",
        "0.0865    | s     | 0.0865 s",
        "77.5      | tok/s | 77.5 tok/s",
        "101       | ''    | 101",
        "9999      | ''    | 9999",
        "12878086144 | B   | 12,878,086,144 B",
        "12345.678 | ms    | 12,350 ms",
        "27.722772 | %     | 27.72%",
        "-69.369   | %     | -69.37%",
        "0.00001234567 | s | 0.00001235 s",
        "0         | s     | 0 s",
    })
    void valuesArePrintedWithTheirUnit(String value, String unit, String printed) {
        assertEquals(printed, FactText.of(new Value.Number(new BigDecimal(value)), new Unit(unit)));
    }

    @Test
    void momentsArePrintedInUtc() {
        assertEquals("2025-11-14 18:53:30 UTC", FactText.of(Value.of(Instant.parse("2025-11-14T18:53:30.7Z")), Unit.NONE));
    }

    @Test
    void whatIsPrintedIsNeverFurtherThanHalfItsLastDigit() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            BigDecimal value = new BigDecimal(random.nextGaussian() * Math.pow(10, random.nextInt(-6, 12)));
            BigDecimal printed = new BigDecimal(FactText.number(value).replace(",", ""));
            BigDecimal unit = BigDecimal.ONE.movePointLeft(printed.stripTrailingZeros().scale());
            BigDecimal half = unit.divide(BigDecimal.TWO);
            assertTrue(printed.subtract(value).abs().compareTo(half) <= 0, () -> value + " was printed as " + printed);
        }
    }
}
