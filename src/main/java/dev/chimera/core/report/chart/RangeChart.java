package dev.chimera.core.report.chart;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.prose.FactIndex;
import dev.chimera.core.prose.FactText;
import dev.chimera.core.report.drawing.Drawing;
import dev.chimera.core.report.drawing.Drawing.Anchor;
import dev.chimera.core.report.drawing.Drawing.Font;
import dev.chimera.core.report.drawing.Drawing.Form;
import dev.chimera.core.report.drawing.Drawing.Paint;
import dev.chimera.core.report.drawing.Drawing.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One quantity of several subjects: a row for each, with its median and how far its values reach. The figures stand beside the marks, so that
/// no axis needs any of its own.
final class RangeChart {
    private static final double WIDTH = 720;
    private static final double TOP = 62;
    private static final double ROW = 26;
    private static final double FROM = 190;
    private static final double TO = 450;
    private static final double MEDIAN = 528;
    private static final double LEAST = 610;
    private static final double MOST = 692;
    private static final double N = 718;
    private static final int NAME = 27;
    /// Beyond this ratio rows near zero could not be told apart.
    private static final double WIDE = 40;

    /// @param name whom the row is about
    /// @param figure the median, or the one value that there is
    record Row(String name, Fact figure) {}

    /// What heads it.
    ///
    /// @param about what the rows differ in, as it heads their column
    record Heading(String name, String title, String about) {}

    private final FactIndex index;
    private final List<Shape> shapes = new ArrayList<>();
    private final double high;
    private final double low;
    private final boolean logarithmic;
    private boolean quartiles;

    private RangeChart(List<Row> rows, FactIndex index) {
        this.index = index;
        List<Double> ends = rows.stream().flatMap(row -> Stream.of(end(row, Aggregate.MIN), end(row, Aggregate.MAX))).toList();
        high = ends.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        double least = ends.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        logarithmic = least > 0 && high / least > WIDE;
        low = logarithmic ? least : Math.min(0, least);
    }

    static Drawing of(Heading heading, List<Row> rows, FactIndex index) {
        return new RangeChart(rows, index).draw(heading, rows);
    }

    private Drawing draw(Heading heading, List<Row> rows) {
        boolean spread = rows.stream().anyMatch(row -> row.figure.aggregate() == Aggregate.MEDIAN);
        word(0, 20, heading.title, Anchor.START, Font.TITLE);
        word(0, 48, heading.about, Anchor.START, Font.SOFT);
        word(MEDIAN, 48, spread ? "Median" : "Value", Anchor.END, Font.SOFT);
        if (spread) {
            word(LEAST, 48, "Min", Anchor.END, Font.SOFT);
            word(MOST, 48, "Max", Anchor.END, Font.SOFT);
            word(N, 48, "n", Anchor.END, Font.SOFT);
        }
        double height = TOP + ROW * rows.size();
        if (!logarithmic) {
            shapes.add(new Shape.Bar(at(0), TOP - 8, 1, height - TOP + 8, Paint.GRID, ""));
        }
        double y = TOP;
        for (Row row : rows) {
            row(row, y);
            y += ROW;
        }
        String scale = logarithmic ? "Logarithmic scale." : "The scale begins at zero.";
        String marks = (spread ? "Dot: median. Thin bar: from the smallest to the largest value. " : "Dot: the value. ") + scale;
        String halves = quartiles ? "Wide bar: the middle half of the values." : "";
        word(0, height + 14, marks, Anchor.START, Font.SOFT);
        word(0, height + 30, halves, Anchor.START, Font.SOFT);
        return new Drawing(heading.name, heading.title, (heading.title + ". " + marks + " " + halves).strip(), WIDTH, height + (quartiles ? 38 : 22), shapes);
    }

    private void row(Row row, double y) {
        double middle = y + ROW / 2;
        word(0, middle + 4, Short.of(row.name, NAME), Anchor.START, Font.PLAIN);
        Optional<Fact> least = index.beside(row.figure, Aggregate.MIN);
        Optional<Fact> most = index.beside(row.figure, Aggregate.MAX);
        if (least.isPresent() && most.isPresent()) {
            span(least.get(), most.get(), middle, 2, Paint.RANGE);
            figure(LEAST, middle, least.get());
            figure(MOST, middle, most.get());
            shapes.add(new Shape.Words(N, middle + 4, FactText.number(java.math.BigDecimal.valueOf(row.figure.n())), Anchor.END, Font.SOFT, row.figure.id().text()));
        }
        Optional<Fact> lower = index.beside(row.figure, Aggregate.P25);
        Optional<Fact> upper = index.beside(row.figure, Aggregate.P75);
        if (lower.isPresent() && upper.isPresent()) {
            span(lower.get(), upper.get(), middle, 9, Paint.RANGE);
            quartiles = true;
        }
        shapes.add(new Shape.Spot(at(row.figure.number()), middle, 5, Form.ROUND, Paint.MARK, row.figure.id().text()));
        shapes.add(new Shape.Words(MEDIAN, middle + 4, FactText.of(row.figure), Anchor.END, Font.STRONG, row.figure.id().text()));
    }

    private void span(Fact from, Fact to, double middle, double thick, Paint paint) {
        double start = at(from.number());
        shapes.add(new Shape.Bar(start, middle - thick / 2, Math.max(1, at(to.number()) - start), thick, paint, from.id() + " to " + to.id()));
    }

    private void figure(double x, double middle, Fact fact) {
        shapes.add(new Shape.Words(x, middle + 4, FactText.of(fact), Anchor.END, Font.PLAIN, fact.id().text()));
    }

    private void word(double x, double y, String text, Anchor anchor, Font font) {
        shapes.add(new Shape.Words(x, y, text, anchor, font, ""));
    }

    private double end(Row row, Aggregate aggregate) {
        return index.beside(row.figure, aggregate).orElse(row.figure).number();
    }

    private double at(double value) {
        double share = high == low ? 0.5 : logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
        return FROM + (TO - FROM) * Math.clamp(share, 0, 1);
    }
}
