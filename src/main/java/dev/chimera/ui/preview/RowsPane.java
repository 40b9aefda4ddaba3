package dev.chimera.ui.preview;

import dev.chimera.ui.fx.FxThread;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.preview.rows.Position;
import dev.chimera.ui.preview.rows.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualFlow;
import org.fxmisc.flowless.VirtualizedScrollPane;

/// The scrolled rows. Stays at the bottom while text is appended as long as the reader is there; else offers to go there.
final class RowsPane extends StackPane {
    private final RowList rows = new RowList();
    private final RowBodies bodies;
    private final VirtualFlow<Row, RowView> flow;
    private final Button jump = new Button();
    private boolean following = true;
    private boolean growing = true;

    /// @param tints what is drawn behind the row with an index
    RowsPane(Texts texts, Consumer<Row.Code> copyCode, IntFunction<List<Tint>> tints) {
        bodies = new RowBodies(texts, copyCode);
        flow = VirtualFlow.createVertical(rows, row -> new RowView(row, bodies.of(row), tints));
        flow.getStyleClass().add("preview-flow");
        var scroll = new VirtualizedScrollPane<>(flow);
        jump.setText(texts.get("preview.jump"));
        jump.getStyleClass().addAll("jump", "accent");
        jump.setVisible(false);
        jump.setOnAction(_ -> toBottom());
        setAlignment(jump, Pos.BOTTOM_CENTER);
        getChildren().addAll(scroll, jump);
        // what lies over the rows, seen or not, must not make them higher than their place
        setMinSize(0, 0);
        setFocusTraversable(true);
        setAccessibleText(texts.get("preview.accessible"));
        getStyleClass().add("rows-pane");
        for (var type : List.of(ScrollEvent.SCROLL, MouseEvent.MOUSE_DRAGGED, MouseEvent.MOUSE_RELEASED, KeyEvent.KEY_PRESSED)) {
            addEventFilter(type, this::maybeScrolled);
        }
        flow.heightProperty().subscribe(this::keepBottom);
        flow.widthProperty().subscribe(this::keepBottom);
    }

    /// Runs through all that showing rows takes, unseen, over the next pulses.
    void warmUp(List<Row> sample) {
        new WarmUp(this, row -> new RowView(row, bodies.of(row), _ -> List.of()), sample).start();
    }

    void setPlaceholder(Node placeholder) {
        placeholder.visibleProperty().bind(Bindings.isEmpty(rows));
        getChildren().add(placeholder);
    }

    List<Row> rows() {
        return rows;
    }

    boolean isFollowing() {
        return following;
    }

    /// Shows other rows.
    ///
    /// @param another whether this is another document, which is read from its top
    /// @return the index of the first row that changed
    int show(List<Row> next, boolean another) {
        int first = rows.become(next);
        if (another) {
            if (!rows.isEmpty()) {
                flow.showAsFirst(0);
            }
            jump.setVisible(false);
            FxThread.later(this::look);
        } else if (following) {
            keepBottom();
        } else if (first < rows.size()) {
            jump.setVisible(growing);
        }
        return first;
    }

    /// A text that is finished has no latest to jump to.
    void setGrowing(boolean on) {
        growing = on;
        jump.setVisible(jump.isVisible() && on);
    }

    private void keepBottom() {
        if (following && !rows.isEmpty()) {
            flow.showAsLast(rows.size() - 1);
        }
    }

    void toBottom() {
        following = true;
        jump.setVisible(false);
        keepBottom();
    }

    void toTop() {
        scrolled(() -> flow.showAsFirst(0));
    }

    /// @param pages how far, in heights of the view; negative is up
    void scrollPages(double pages) {
        scrolled(() -> flow.scrollYBy(pages * flow.getHeight()));
    }

    /// Scrolls the wide tables and code blocks on screen to the side.
    ///
    /// @param pixels negative is to the left
    void scrollSide(double pixels) {
        var furthest = new HashMap<DoubleProperty, Double>();
        for (Node node : flow.lookupAll(".side-pane")) {
            if (node instanceof SidePane side && side.furthest() > 0) {
                furthest.put(side.position(), side.furthest());
            }
        }
        furthest.forEach((position, most) -> position.set(Math.clamp(position.get() + pixels, 0, most)));
    }

    /// Brings the row to the top of the view.
    void revealFirst(int row) {
        scrolled(() -> flow.showAsFirst(row));
    }

    /// Scrolls as little as needed to see the place.
    void reveal(Position place) {
        scrolled(() -> {
            flow.show(place.row());
            flow.layout();
            flow.show(place.row(), flow.getCell(place.row()).boundsOf(place.offset()));
        });
    }

    private void scrolled(Runnable scroll) {
        if (!rows.isEmpty()) {
            scroll.run();
            look();
        }
    }

    private void maybeScrolled(InputEvent event) {
        FxThread.later(this::look);
    }

    /// Sees whether the reader is at the bottom.
    private void look() {
        flow.layout();
        following = isAtBottom();
        if (following) {
            jump.setVisible(false);
        }
    }

    private boolean isAtBottom() {
        if (rows.isEmpty()) {
            return true;
        }
        Optional<RowView> last = flow.getCellIfVisible(rows.size() - 1);
        return last.isPresent() && flow.cellToViewport(last.get(), last.get().getLayoutBounds()).getMaxY() <= flow.getHeight() + 2;
    }

    /// Draws again what is behind the rows on screen.
    void retint() {
        flow.visibleCells().forEach(RowView::retint);
    }

    /// The place in the text nearest to a point of the scene.
    Position placeAt(Point2D scene) {
        Point2D point = flow.sceneToLocal(scene);
        var hit = flow.hit(Math.max(0, point.getX()), point.getY());
        if (rows.isEmpty() || hit.isBeforeCells()) {
            return Position.START;
        }
        return hit.isCellHit()
                ? new Position(hit.getCellIndex(), hit.getCell().offsetAt(hit.getCellOffset()))
                : Position.end(rows);
    }

    /// The place of the character under a point of the scene, empty beside the text.
    Optional<Position> characterAt(Point2D scene) {
        Point2D point = flow.sceneToLocal(scene);
        var hit = rows.isEmpty() ? null : flow.hit(point.getX(), point.getY());
        if (hit == null || !hit.isCellHit()) {
            return Optional.empty();
        }
        int offset = hit.getCell().characterAt(hit.getCellOffset());
        return offset < 0 ? Optional.empty() : Optional.of(new Position(hit.getCellIndex(), offset));
    }

    /// Where a place of the text is in the scene; empty when its row is not on screen.
    Optional<Bounds> boundsOf(Position place) {
        return flow.getCellIfVisible(place.row()).map(cell -> cell.localToScene(cell.boundsOf(place.offset())));
    }
}
