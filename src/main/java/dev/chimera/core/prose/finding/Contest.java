package dev.chimera.core.prose.finding;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Fact;
import java.util.Comparator;
import java.util.List;

/// One quantity for each value of one dimension: the groups of a column, or the same column of files that differ in nothing else.
///
/// @param place the file, or what the files have in common
/// @param dimension in what the sides differ (`quantization`)
/// @param sides the best first, at least two
/// @param acrossFiles whether each side is a file of its own
public record Contest(String place, String dimension, List<Side> sides, boolean acrossFiles) {
    /// Beyond this many values more of them make no difference to a reader.
    private static final double MANY = 50;

    /// @param name the dimension's value
    /// @param figure the median, or the one value that was measured
    public record Side(String name, Fact figure) {
        public String file() {
            return figure.subject().get("file");
        }
    }

    public Contest {
        Direction direction = Direction.of(sides.getFirst().figure());
        Comparator<Side> rising = Comparator.<Side>comparingDouble(side -> side.figure().number()).thenComparing(Side::name);
        sides = sides.stream().sorted(direction == Direction.HIGHER ? rising.reversed() : rising).toList();
    }

    public Side best() {
        return sides.getFirst();
    }

    public Side worst() {
        return sides.getLast();
    }

    /// The quantity as a noun: "median throughput".
    public String quantity() {
        Fact figure = best().figure();
        return (figure.aggregate() == Aggregate.MEDIAN ? "median " : "") + figure.noun();
    }

    String measure() {
        return best().figure().measure();
    }

    /// How far apart the ends are, at least 1; infinite where one of them is zero.
    double ratio() {
        double best = best().figure().number();
        double worst = worst().figure().number();
        return Math.max(worst / best, best / worst);
    }

    /// The logarithm of the ratio times the root of the number of values.
    double effect() {
        return Math.log(ratio()) * Math.sqrt(Math.min(MANY, Math.min(best().figure().n(), worst().figure().n())));
    }
}
