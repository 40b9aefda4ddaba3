package dev.chimera.ui.preview;

import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// Shows content at its own width in what room there is, scrolled to the side. The last row of a block carries the scroll bar.
final class SidePane extends Region {
    private final Region content;
    private final DoubleProperty position;
    private final ScrollBar bar = new ScrollBar();
    private final Rectangle clip = new Rectangle();
    private final ChangeListener<Number> moved = (_, _, _) -> place();

    /// @param withBar whether to show a scroll bar when the content is too wide
    SidePane(Region content, DoubleProperty position, boolean withBar) {
        this.content = content;
        this.position = position;
        setClip(clip);
        bar.setOrientation(Orientation.HORIZONTAL);
        bar.setVisible(withBar);
        bar.valueProperty().bindBidirectional(position);
        getStyleClass().add("side-pane");
        getChildren().addAll(content, bar);
        position.addListener(new WeakChangeListener<>(moved));
        addEventFilter(ScrollEvent.SCROLL, this::scroll);
    }

    private void scroll(ScrollEvent event) {
        if (Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY()) && furthest() > 0) {
            position.set(Math.clamp(position.get() - event.getDeltaX(), 0, furthest()));
            event.consume();
        }
    }

    /// How far the block that this row belongs to is scrolled; the same object for all its rows.
    DoubleProperty position() {
        return position;
    }

    /// How far there is to scroll; 0 when everything fits.
    double furthest() {
        return Math.max(0, content.prefWidth(-1) - getWidth());
    }

    private void place() {
        content.setTranslateX(-Math.clamp(position.get(), 0, furthest()));
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
        return content.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        double wanted = content.prefWidth(-1);
        boolean tooWide = bar.isVisible() && width >= 0 && wanted > width;
        return content.prefHeight(wanted) + (tooWide ? bar.prefHeight(-1) : 0);
    }

    @Override
    protected void layoutChildren() {
        double wanted = content.prefWidth(-1);
        double height = content.prefHeight(wanted);
        content.resizeRelocate(0, 0, wanted, height);
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        bar.setMax(Math.max(0, wanted - getWidth()));
        bar.setVisibleAmount(wanted <= 0 ? 0 : getWidth() / wanted * bar.getMax());
        bar.setUnitIncrement(40);
        bar.setBlockIncrement(getWidth() * 0.8);
        bar.resizeRelocate(0, height, getWidth(), Math.max(0, getHeight() - height));
        place();
    }
}
