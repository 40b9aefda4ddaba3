package dev.chimera.core.check.search;

import dev.chimera.core.fact.Dimension;
import dev.chimera.core.fact.Unit;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The values that a figure may be, looked at one after the other. One that agrees is believed where so few different ones were looked at that a wrong
/// figure would hardly have met one.
final class Candidates {
    private static final double THOUSAND_24 = 1024;
    private static final List<String> SIZES = List.of("B", "KB", "MB", "GB", "TB");

    private static final Set<String> TIMES = Set.of("duration", "time", "latency", "elapsed", "runtime", "wall");
    private static final Set<String> BYTES = Set.of("size", "bytes", "memory", "mem", "rss");

    private final Asked asked;
    private final Set<Double> seen = new HashSet<>();
    private @Nullable Answer found;

    Candidates(Asked asked) {
        this.asked = asked;
    }

    /// A value of a field, in its unit.
    ///
    /// @param stated whether it stands so in the data
    void value(Field field, String file, double value, boolean stated, String why) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return;
        }
        Unit unit = field.unit();
        Answer answer = new Answer(stated, file, field.name(), value, unit.symbol(), why);
        Optional<BigDecimal> factor = asked.unit().isNone() || unit.isNone() ? Optional.of(BigDecimal.ONE) : unit.factorTo(asked.unit());
        if (factor.isPresent()) {
            add(value * factor.get().doubleValue(), answer);
            binary(value, unit, answer);
        }
        unstated(field, value, answer);
        boolean fraction = unit.isNone() && Math.abs(value) <= 1 && (asked.percent() || asked.unit().isNone() && asked.printed().doubleValue() > 1);
        if (fraction) {
            add(value * 100, answer);
        }
    }

    /// A duration or a size in a column that states no unit is likely to be in seconds, milliseconds or bytes.
    private void unstated(Field field, double value, Answer answer) {
        if (field.unit().isNone() && asked.unit().dimension() == Dimension.TIME && field.words().stream().anyMatch(TIMES::contains)) {
            List.of("s", "ms").forEach(unit -> new Unit(unit).factorTo(asked.unit()).ifPresent(factor -> add(value * factor.doubleValue(), answer)));
        }
        if (field.unit().isNone() && asked.unit().dimension() == Dimension.SIZE && field.words().stream().anyMatch(BYTES::contains)) {
            new Unit("B").factorTo(asked.unit()).ifPresent(factor -> add(value * factor.doubleValue(), answer));
            binary(value, new Unit("B"), answer);
        }
    }

    /// Gigabytes are often counted by 1024.
    private void binary(double value, Unit unit, Answer answer) {
        int power = SIZES.indexOf(asked.unit().symbol());
        if (power > 0 && unit.dimension() == Dimension.SIZE) {
            double bytes = value * unit.factorTo(new Unit("B")).orElse(BigDecimal.ONE).doubleValue();
            add(bytes / Math.pow(THOUSAND_24, power), answer);
        }
    }

    /// A number in the figure's own unit.
    void plain(Field field, String file, double value, String why) {
        if (!Double.isNaN(value) && !Double.isInfinite(value)) {
            add(value, new Answer(false, file, field.name(), value, asked.unit().symbol(), why));
        }
    }

    private void add(double value, Answer answer) {
        seen.add(Float.valueOf((float) value).doubleValue());
        if (found == null && asked.says(value)) {
            found = answer;
        }
    }

    boolean any() {
        return found != null;
    }

    int size() {
        return seen.size();
    }

    /// @param sure whether the only value there is needs no such proof
    /// @param most the largest share of wrong figures that may be met by chance
    Optional<Answer> believed(double most, boolean sure) {
        boolean few = sure && seen.size() == 1 || seen.size() * asked.width() <= most;
        return found != null && few ? Optional.of(found) : Optional.empty();
    }
}
