package dev.chimera.ui.preview;

import dev.chimera.ui.preview.rows.Place;
import dev.chimera.ui.preview.rows.Row;
import java.util.List;
import java.util.function.IntFunction;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.fxmisc.flowless.Cell;
import org.jspecify.annotations.Nullable;

/// One row on screen: quote bars, list marker and the body, in a column of readable width in the middle of the view.
final class RowView extends Region implements Cell<Row, Node> {
    private static final double COLUMN_EMS = 48;
    private static final double SIDE_EMS = 1.6;

    private final Row row;
    private final RowBody body;
    private final Text sizer = new Text("M");
    private final RowFrame frame;
    private final IntFunction<List<Tint>> tints;
    private int index = -1;

    /// @param tints what is to be drawn behind the row with an index
    RowView(Row row, RowBody body, IntFunction<List<Tint>> tints) {
        this.row = row;
        this.body = body;
        this.tints = tints;
        Place place = row.place();
        getStyleClass().addAll("preview-row", body.styleClass());
        setAccessibleRole(AccessibleRole.TEXT);
        if (place.tight()) {
            getStyleClass().add("tight");
        }
        sizer.getStyleClass().add("sizer");
        sizer.setManaged(false);
        sizer.setVisible(false);
        getChildren().add(sizer);
        frame = new RowFrame(place);
        getChildren().addAll(frame.nodes());
        getChildren().add(body.node());
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT ? row.text() : super.queryAccessibleAttribute(attribute, parameters);
    }

    /// The offset in the row nearest to a point in this node.
    int offsetAt(Point2D point) {
        FlowText nearest = nearest(point);
        return nearest == null ? 0 : nearest.offsetAt(nearest.sceneToLocal(localToScene(point)));
    }

    /// The offset of the character under a point in this node, or -1 beside the text.
    int characterAt(Point2D point) {
        FlowText nearest = nearest(point);
        return nearest == null ? -1 : nearest.characterAt(nearest.sceneToLocal(localToScene(point)));
    }

    private @Nullable FlowText nearest(Point2D point) {
        FlowText best = null;
        double least = Double.POSITIVE_INFINITY;
        for (FlowText text : body.texts()) {
            Bounds bounds = sceneToLocal(text.localToScene(text.getLayoutBounds()));
            double dx = Math.max(0, Math.max(bounds.getMinX() - point.getX(), point.getX() - bounds.getMaxX()));
            double dy = Math.max(0, Math.max(bounds.getMinY() - point.getY(), point.getY() - bounds.getMaxY()));
            double distance = dx * dx + dy * dy * 16;
            if (distance < least) {
                least = distance;
                best = text;
            }
        }
        return best;
    }

    /// Where a character of the row is, in this node.
    Bounds boundsOf(int offset) {
        for (FlowText text : body.texts()) {
            if (offset <= text.from() + text.length()) {
                return sceneToLocal(text.localToScene(text.boundsOf(offset)));
            }
        }
        return getLayoutBounds();
    }

    /// Draws again what belongs behind the text.
    void retint() {
        List<Tint> now = index < 0 ? List.of() : tints.apply(index);
        body.texts().forEach(text -> text.tint(now));
    }

    @Override
    public void updateIndex(int newIndex) {
        index = newIndex;
        retint();
    }

    @Override
    public Node getNode() {
        return this;
    }

    private double em() {
        return sizer.getFont().getSize();
    }

    private double columnWidth(double width) {
        return Math.max(1, Math.min(COLUMN_EMS * em(), width - 2 * SIDE_EMS * em()));
    }

    private double indent() {
        return frame.width(em());
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
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        double inner = Math.max(1, columnWidth(width < 0 ? getWidth() : width) - indent());
        return Math.ceil(insets.getTop() + body.node().prefHeight(inner) + insets.getBottom());
    }

    @Override
    protected void layoutChildren() {
        double column = columnWidth(getWidth());
        double left = Math.floor((getWidth() - column) / 2);
        double top = getInsets().getTop();
        frame.layout(left, top, em(), getHeight());
        double inner = Math.max(1, column - indent());
        body.node().resizeRelocate(left + indent(), top, inner, getHeight() - top - getInsets().getBottom());
    }
}
