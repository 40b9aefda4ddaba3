package dev.chimera.ui.preview;

import dev.chimera.ui.preview.rows.Mark;
import dev.chimera.ui.preview.rows.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;

/// Text of a row with what is drawn behind it. Knows which of the row's characters it shows.
final class FlowText extends Region {
    private final TextFlow flow = new TextFlow();
    private final Pane behind = new Pane();
    private final List<Tint> own = new ArrayList<>();
    private final int from;
    private final int length;
    private List<Tint> tints = List.of();

    /// @param from the offset in the row of the first character
    FlowText(List<Span> spans, int from) {
        this.from = from;
        int at = from;
        for (Span span : spans) {
            flow.getChildren().add(run(span));
            if (span.marks().contains(Mark.CODE)) {
                own.add(new Tint(at, at + span.text().length(), "inline-code"));
            }
            at += span.text().length();
        }
        length = at - from;
        behind.setManaged(false);
        behind.setMouseTransparent(true);
        getStyleClass().add("flow-text");
        getChildren().addAll(behind, flow);
    }

    private static Text run(Span span) {
        var text = new Text(span.text());
        text.getStyleClass().add("run");
        for (Mark mark : span.marks()) {
            text.getStyleClass().add("mark-" + mark.name().toLowerCase(Locale.ROOT));
        }
        if (!span.link().isEmpty()) {
            Tooltip.install(text, new Tooltip(span.link()));
        }
        return text;
    }

    void align(TextAlignment alignment) {
        flow.setTextAlignment(alignment);
    }

    int from() {
        return from;
    }

    int length() {
        return length;
    }

    /// The offset in the row nearest to the point.
    int offsetAt(Point2D point) {
        return from + Math.clamp(flow.getHitInfo(point).getInsertionIndex(), 0, length);
    }

    /// The offset in the row of the character under the point, or -1 beside the text.
    int characterAt(Point2D point) {
        int index = flow.getHitInfo(point).getCharIndex();
        for (var element : new Path(flow.getRangeShape(index, index + 1, false)).getElements()) {
            if (element != null && index < length) {
                return new Path(flow.getRangeShape(index, index + 1, false)).getLayoutBounds().contains(point) ? from + index : -1;
            }
        }
        return -1;
    }

    /// Shows what is drawn behind the row's text; ranges of other texts of the row are left out.
    void tint(List<Tint> rowTints) {
        List<Tint> mine = rowTints.stream().filter(tint -> tint.to() > from && tint.from() < from + length).toList();
        if (!mine.equals(tints)) {
            tints = mine;
            paint();
        }
    }

    private void paint() {
        behind.getChildren().clear();
        if (getWidth() > 0) {
            own.forEach(this::paint);
            tints.forEach(this::paint);
        }
    }

    private void paint(Tint tint) {
        int begin = Math.max(0, tint.from() - from);
        int end = Math.min(length, tint.to() - from);
        var path = new Path(flow.getRangeShape(begin, end, false));
        path.getStyleClass().setAll("tint", tint.styleClass());
        behind.getChildren().add(path);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(flow.prefWidth(-1)) + 1;
    }

    @Override
    protected double computePrefHeight(double width) {
        return flow.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        flow.resizeRelocate(0, 0, getWidth(), getHeight());
        flow.layout();
        paint();
    }
}
