package dev.chimera.core.report.chart;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.ingest.ColumnProfile;
import dev.chimera.core.ingest.Histogram;
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

/// How the values of one column are spread: bars of equal width between its smallest and its largest value, the median marked. Bars carry no
/// figures, since no fact counts them.
final class SpreadChart {
    private static final double WIDTH = 720;
    private static final double LEFT = 20;
    private static final double RIGHT = 700;
    private static final double TOP = 70;
    private static final double BASE = 170;

    private SpreadChart() {}

    /// Empty where the facts of the column's ends are not there.
    ///
    /// @param median the column's
    static Optional<Drawing> of(String name, Fact median, ColumnProfile column, FactIndex index) {
        Optional<Fact> least = index.beside(median, Aggregate.MIN);
        Optional<Fact> most = index.beside(median, Aggregate.MAX);
        if (least.isEmpty() || most.isEmpty() || column.statistics().isEmpty() || column.statistics().get().histogram().bins() < 2) {
            return Optional.empty();
        }
        Histogram histogram = column.statistics().get().histogram();
        List<Shape> shapes = new ArrayList<>();
        String title = "Spread of " + median.noun();
        shapes.add(new Shape.Words(0, 20, title, Anchor.START, Font.TITLE, ""));
        shapes.add(new Shape.Words(0, 40, Short.of(median.subject().get("file"), 60) + ", column " + Short.of(column.name(), 40), Anchor.START, Font.SOFT, ""));
        double wide = (RIGHT - LEFT) / histogram.bins();
        for (int bin = 0; bin < histogram.bins(); bin++) {
            double high = histogram.highest() == 0 ? 0 : (BASE - TOP) * histogram.count(bin) / histogram.highest();
            if (histogram.count(bin) > 0) {
                shapes.add(new Shape.Bar(LEFT + bin * wide + 1, BASE - Math.max(2, high), wide - 2, Math.max(2, high), Paint.RANGE, ""));
            }
        }
        shapes.add(new Shape.Bar(LEFT, BASE, RIGHT - LEFT, 1, Paint.GRID, ""));
        double at = LEFT + (RIGHT - LEFT) * Math.clamp((median.number() - histogram.from()) / (histogram.to() - histogram.from()), 0, 1);
        shapes.add(new Shape.Bar(at - 1, TOP - 8, 2, BASE - TOP + 14, Paint.MEDIAN, median.id().text()));
        shapes.add(new Shape.Spot(at, TOP - 10, 4, Form.ROUND, Paint.MEDIAN, median.id().text()));
        shapes.add(new Shape.Words(LEFT, BASE + 17, FactText.of(least.get()), Anchor.START, Font.PLAIN, least.get().id().text()));
        shapes.add(new Shape.Words(RIGHT, BASE + 17, FactText.of(most.get()), Anchor.END, Font.PLAIN, most.get().id().text()));
        boolean right = at < (LEFT + RIGHT) / 2;
        shapes.add(new Shape.Words(at + (right ? 8 : -8), TOP - 6, "median " + FactText.of(median), right ? Anchor.START : Anchor.END, Font.STRONG, median.id().text()));
        String words = "Bars: how many of the values lie there, between the smallest and the largest one.";
        shapes.add(new Shape.Words(0, BASE + 38, words, Anchor.START, Font.SOFT, ""));
        return Optional.of(new Drawing(name, title, title + " in " + median.subject().get("file") + ". " + words + " The line marks the median.", WIDTH, BASE + 46, shapes));
    }
}
