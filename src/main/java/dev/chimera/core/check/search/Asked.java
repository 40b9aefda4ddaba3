package dev.chimera.core.check.search;

import dev.chimera.core.check.words.Statistic;
import dev.chimera.core.check.words.Words;
import dev.chimera.core.fact.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A figure with the words around it.
///
/// @param printed its value; `high` differs for a range
/// @param half half a unit of the last printed digit, more where the text says "about"
/// @param before its sentence up to the figure before it, or to the start
/// @param after its sentence behind it, up to the next figure
/// @param ahead the whole sentence before it
/// @param rest the whole sentence behind it
/// @param head what a column or a label says of it
/// @param row the other cells of its row, numbers behind their columns' heads; empty outside of tables
/// @param statistics what the words say it is of its quantity
/// @param above how many of them are list items above
/// @param cell whether it stands in a table
/// @param known the column of a fact that is about this and says something else: then only what the words name best is looked at
/// @param beyond what stands farther away, the nearest first: list items above, the text before, the headings
public record Asked(BigDecimal printed, BigDecimal high, BigDecimal half, Unit unit, String before, String after, String ahead, String rest, String head,
                    List<String> row, Set<Statistic> statistics, List<String> beyond, int above, boolean cell, Optional<String> known) {
    public Asked {
        row = List.copyOf(row);
        statistics = Set.copyOf(statistics);
        beyond = List.copyOf(beyond);
    }

    /// The words that belong to no other figure.
    String near() {
        return !cell ? before + " " + after : head + " " + String.join(" ", row);
    }

    /// The statistics in the words of its own part of the sentence, else in all of it; in a table in the heads.
    Set<String> marks() {
        Set<String> near = Field.marks(cell ? head + " " + String.join(" ", row) : before + " " + after.replaceAll("(?s)[,;.(].*", ""));
        Set<String> wider = near.isEmpty() && !cell ? Field.marks(ahead + " " + head) : near;
        return wider.isEmpty() && !cell && beyond.size() > above ? Field.marks(beyond.get(above)) : wider;
    }

    boolean has(String regex) {
        return Words.has(near() + " " + head, regex);
    }

    Asked withoutKnown() {
        return new Asked(printed, high, half, unit, before, after, ahead, rest, head, row, statistics, beyond, above, cell, Optional.empty());
    }

    boolean range() {
        return printed.compareTo(high) != 0;
    }

    String sentence() {
        return ahead + " " + rest;
    }

    boolean percent() {
        return unit.symbol().equals("%");
    }

    /// Whether a number in the figure's unit is what it says.
    boolean says(double value) {
        double low = printed.doubleValue();
        double slack = Math.max(half.doubleValue(), Math.abs(low) * 1e-12);
        return Math.abs(value - low) <= slack * (1 + 1e-9);
    }

    /// The same for the upper end of a range.
    boolean saysHigh(double value) {
        return Math.abs(value - high.doubleValue()) <= half.doubleValue() * (1 + 1e-9);
    }

    /// The share of all figures of this size that one value would agree with.
    double width() {
        double low = Math.abs(printed.doubleValue());
        return low == 0 ? 1 : Math.min(1, 2 * half.doubleValue() / (low * Math.log(10)));
    }
}
