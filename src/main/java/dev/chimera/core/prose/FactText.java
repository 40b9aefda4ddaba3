package dev.chimera.core.prose;

import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.Unit;
import dev.chimera.core.fact.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How a value is printed: whole numbers exactly, others with four significant digits, moments as a UTC date and time.
/// What is printed is never further from the value than half a unit of its last digit.
public final class FactText {
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);
    private static final BigDecimal TINY = new BigDecimal("0.0001");

    private FactText() {}

    public static String of(Fact fact) {
        return of(fact.value(), fact.unit());
    }

    public static String of(Value value, Unit unit) {
        return switch (value) {
            case Value.Number(var decimal) -> number(decimal) + suffix(unit);
            case Value.Moment(var instant) -> moment(instant);
        };
    }

    public static String moment(Instant instant) {
        return UTC.format(instant);
    }

    private static String suffix(Unit unit) {
        if (unit.isNone()) {
            return "";
        }
        return "%".equals(unit.symbol()) ? "%" : " " + unit;
    }

    public static String number(BigDecimal decimal) {
        BigDecimal plain = decimal.stripTrailingZeros();
        if (plain.scale() > 0) {
            plain = plain.round(FOUR_DIGITS).stripTrailingZeros();
        }
        BigDecimal size = plain.abs();
        if (size.signum() != 0 && size.compareTo(TINY) < 0) {
            return plain.toString().replace("E", "e");
        }
        return size.compareTo(BigDecimal.valueOf(10_000)) >= 0 ? grouped(plain) : plain.toPlainString();
    }

    private static String grouped(BigDecimal decimal) {
        DecimalFormat format = new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(decimal);
    }
}
