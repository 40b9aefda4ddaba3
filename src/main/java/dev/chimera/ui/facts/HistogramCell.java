package dev.chimera.ui.facts;

import dev.chimera.core.ingest.Histogram;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;
import org.jspecify.annotations.Nullable;

/// A cell that shows the shape of a column's values, one bar a bin.
final class HistogramCell<T> extends TableCell<T, T> {
    private static final double HEIGHT = 16;
    private static final double BAR = 5;
    private final Function<T, Optional<Histogram>> picture;

    HistogramCell(Function<T, Optional<Histogram>> picture) {
        this.picture = picture;
        getStyleClass().add("histogram-cell");
    }

    @Override
    protected void updateItem(@Nullable T row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty || row == null ? null : picture.apply(row).map(HistogramCell::bars).orElse(null));
    }

    /// All bars as one shape, so that a table of many rows stays quick; a bin that is not empty is at least a pixel high.
    private static Path bars(Histogram histogram) {
        Path path = new Path(new MoveTo(0, HEIGHT));
        double highest = Math.max(1, histogram.highest());
        for (int bin = 0; bin < histogram.bins(); bin++) {
            double height = histogram.count(bin) == 0 ? 0 : Math.max(1, HEIGHT * histogram.count(bin) / highest);
            path.getElements().addAll(new VLineTo(HEIGHT - height), new HLineTo((bin + 1) * BAR - 1), new VLineTo(HEIGHT), new HLineTo((bin + 1) * BAR));
        }
        path.getStyleClass().add("histogram-shape");
        return path;
    }
}
