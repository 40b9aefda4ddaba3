package dev.chimera.core.check;

import dev.chimera.core.fact.Unit;
import java.math.BigDecimal;

/// A figure as printed.
///
/// @param start offset in the passage
/// @param low its value, for a range the lower end
/// @param high equal to `low` but for a range
/// @param half half a unit of the last printed digit, or 5 % of the value where the text says "about"
/// @param unit as printed, none where there is none
/// @param kind what sort of figure it is
record Figure(int start, int end, String text, Kind kind, BigDecimal low, BigDecimal high, BigDecimal half, Unit unit) {
    /// FRACTION is a share in words: "half", "the majority"; WHOLE what parts are taken out of: "3 out of 40".
    enum Kind { NUMBER, WORD, FRACTION, WHOLE, DATE, VERSION }

    boolean range() {
        return low.compareTo(high) != 0;
    }

    private static final BigDecimal DOUBLES = new BigDecimal("1e-14");

    /// Whether a value in this figure's unit is what it says; facts hold 15 digits, so no more are compared.
    boolean says(BigDecimal value) {
        BigDecimal slack = half.max(low.abs().multiply(DOUBLES));
        return value.compareTo(low.subtract(slack)) >= 0 && value.compareTo(high.add(slack)) <= 0;
    }
}
