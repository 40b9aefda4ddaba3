package dev.chimera.core.fact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;

/// A unit as it was found. {@link #NONE} where none was stated: a unit is never guessed.
///
/// @param symbol the canonical spelling (`ms`, `tok/s`, `MB`, `%`), empty for none
public record Unit(String symbol) {
    public static final Unit NONE = new Unit("");

    private record Scale(Dimension dimension, BigDecimal factor) {}

    private static final Map<String, Scale> SCALES = Map.ofEntries(
            entry("ns", Dimension.TIME, "1e-9"), entry("us", Dimension.TIME, "1e-6"), entry("ms", Dimension.TIME, "0.001"),
            entry("s", Dimension.TIME, "1"), entry("min", Dimension.TIME, "60"), entry("h", Dimension.TIME, "3600"),
            entry("d", Dimension.TIME, "86400"),
            entry("B", Dimension.SIZE, "1"), entry("KB", Dimension.SIZE, "1000"), entry("MB", Dimension.SIZE, "1e6"),
            entry("GB", Dimension.SIZE, "1e9"), entry("TB", Dimension.SIZE, "1e12"), entry("KiB", Dimension.SIZE, "1024"),
            entry("MiB", Dimension.SIZE, "1048576"), entry("GiB", Dimension.SIZE, "1073741824"),
            entry("tok/s", Dimension.TOKEN_RATE, "1"), entry("%", Dimension.PERCENT, "1"),
            entry("Hz", Dimension.FREQUENCY, "1"), entry("kHz", Dimension.FREQUENCY, "1000"), entry("MHz", Dimension.FREQUENCY, "1e6"),
            entry("GHz", Dimension.FREQUENCY, "1e9"), entry("W", Dimension.POWER, "1"),
            entry("mW", Dimension.POWER, "0.001"), entry("kW", Dimension.POWER, "1000"),
            entry("J", Dimension.ENERGY, "1"), entry("mJ", Dimension.ENERGY, "0.001"), entry("kJ", Dimension.ENERGY, "1000"),
            entry("Wh", Dimension.ENERGY, "3600"), entry("kWh", Dimension.ENERGY, "3600000"), entry("°C", Dimension.TEMPERATURE, "1"),
            entry("$", Dimension.MONEY, "1"));

    private static Map.Entry<String, Scale> entry(String symbol, Dimension dimension, String factor) {
        return Map.entry(symbol, new Scale(dimension, new BigDecimal(factor)));
    }

    public boolean isNone() {
        return symbol.isEmpty();
    }

    public Dimension dimension() {
        if (isNone()) {
            return Dimension.NONE;
        }
        Scale scale = SCALES.get(symbol);
        return scale == null ? Dimension.OTHER : scale.dimension();
    }

    /// What a value in this unit must be multiplied by to be in `other`; empty where the two do not measure the same.
    public Optional<BigDecimal> factorTo(Unit other) {
        if (equals(other)) {
            return Optional.of(BigDecimal.ONE);
        }
        Scale mine = SCALES.get(symbol);
        Scale theirs = SCALES.get(other.symbol);
        if (mine == null || theirs == null || mine.dimension() != theirs.dimension()) {
            return Optional.empty();
        }
        return Optional.of(mine.factor().divide(theirs.factor(), MathContext.DECIMAL64));
    }

    @Override
    public String toString() {
        return symbol;
    }
}
