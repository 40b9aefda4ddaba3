package dev.chimera.ui.preview;

import dev.chimera.ui.preview.rows.Mark;
import dev.chimera.ui.preview.rows.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
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

    /// The offset in the row nearest to the point: above the text in its first line, below it in its last.
    int offsetAt(Point2D point) {
        var inside = new Point2D(point.getX(), Math.clamp(point.getY(), 0, Math.max(0, getHeight() - 1)));
        return from + Math.clamp(flow.getHitInfo(inside).getInsertionIndex(), 0, length);
    }

    /// The offset in the row of the character under the point, or -1 beside the text.
    int characterAt(Point2D point) {
        int index = flow.getHitInfo(point).getCharIndex();
        boolean under = index >= 0 && index < length && shape(index, index + 1).getLayoutBounds().contains(point);
        return under ? from + index : -1;
    }

    /// Where the character at an offset in the row is, in this node.
    Bounds boundsOf(int offset) {
        int index = Math.clamp(offset - from, 0, length);
        return new Path(flow.getCaretShape(index, true)).getLayoutBounds();
    }

    private Path shape(int begin, int end) {
        return new Path(flow.getRangeShape(begin, end, false));
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
        Path path = shape(begin, end);
        path.getStyleClass().add("tint");
        path.getStyleClass().addAll(tint.styleClasses());
        behind.getChildren().add(path);
        if (tint.isDecoration()) {
            Path line = lineBelow(path);
            line.getStyleClass().addAll(tint.styleClasses());
            line.getStyleClass().set(line.getStyleClass().indexOf(Tint.DECORATION), "decoration-line");
            behind.getChildren().add(line);
        }
    }

    /// The lower edge of each box of a range: a line that the style sheet can draw solid, dashed or dotted.
    private static Path lineBelow(Path boxes) {
        var line = new Path();
        double left = 0;
        double right = 0;
        double bottom = 0;
        for (PathElement element : boxes.getElements()) {
            if (element instanceof MoveTo start) {
                addLine(line, left, right, bottom);
                left = start.getX();
                right = left;
                bottom = start.getY();
            } else if (element instanceof LineTo corner) {
                left = Math.min(left, corner.getX());
                right = Math.max(right, corner.getX());
                bottom = Math.max(bottom, corner.getY());
            }
        }
        addLine(line, left, right, bottom);
        return line;
    }

    private static void addLine(Path line, double left, double right, double y) {
        if (right > left) {
            line.getElements().addAll(new MoveTo(left, y), new LineTo(right, y));
        }
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
