package dev.chimera.ui.preview;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

/// The cells of one table line. Column widths come from the whole table's model, so that every line, built alone, lines up.
final class TableCells extends Region {
    private static final double CHARACTER_EMS = 0.62;
    private static final double PADDING_EMS = 1.7;

    private final Text sizer = new Text("M");
    private final List<StackPane> boxes = new ArrayList<>();
    private final List<Integer> widths;

    /// @param widths in characters, one per cell
    TableCells(List<FlowText> texts, List<Integer> widths) {
        this.widths = widths;
        sizer.getStyleClass().add("sizer");
        sizer.setManaged(false);
        sizer.setVisible(false);
        getChildren().add(sizer);
        for (FlowText text : texts) {
            var box = new StackPane(text);
            box.getStyleClass().add("table-cell-box");
            boxes.add(box);
        }
        getChildren().addAll(boxes);
    }

    private double width(int column) {
        double em = sizer.getFont().getSize();
        return Math.ceil((widths.get(column) * CHARACTER_EMS + PADDING_EMS) * em);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        double sum = 0;
        for (int column = 0; column < boxes.size(); column++) {
            sum += width(column);
        }
        return sum;
    }

    @Override
    protected double computePrefHeight(double width) {
        double highest = 0;
        for (int column = 0; column < boxes.size(); column++) {
            highest = Math.max(highest, boxes.get(column).prefHeight(width(column)));
        }
        return Math.ceil(highest);
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        for (int column = 0; column < boxes.size(); column++) {
            boxes.get(column).resizeRelocate(x, 0, width(column), getHeight());
            x += width(column);
        }
    }
}
