package dev.chimera.ui.metrics;

import dev.chimera.ui.parts.Scale;
import dev.chimera.ui.parts.Shapes;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;

/// One quantity over calls. The mouse, or the arrow keys while it has the focus, choose a call; a click, or Enter, goes to its run.
public final class CallPlot extends Region {
    private static final double RIGHT = 4;
    private static final double GAP = 6;
    private static final int MOST_NAMED = 12;
    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");
    private final Marks marks;
    private final Words words;
    private final ObjectProperty<Optional<CallPoint>> chosen;
    private final Label title;
    private final List<Label> ticks = List.of(quiet(""), quiet(""), quiet(""));
    private final Path grid = Shapes.path("plot-grid");
    private final Path borders = Shapes.path("plot-borders");
    private final Path band = Shapes.path("plot-chosen");
    private final List<Label> runs = IntStream.range(0, MOST_NAMED).mapToObj(_ -> quiet("")).toList();
    private final Tooltip tip = new Tooltip();
    private double narrowest = PlotArea.NARROWEST;
    private List<CallPoint> all = List.of();
    private PlotArea area = new PlotArea(List.of(), new Scale(1), 0, 0, 1, 1, 1);

    /// How calls and runs are put into words, and what a click does.
    interface Words {
        String of(CallPoint point);

        String of(RunOfCalls run);

        void go(CallPoint point);
    }

    /// @param chosen the call that is pointed at, shared between charts
    CallPlot(String id, String title, Marks marks, Words words, ObjectProperty<Optional<CallPoint>> chosen) {
        this.title = new Label(title);
        this.marks = marks;
        this.words = words;
        this.chosen = chosen;
        setId(id);
        getStyleClass().add("call-plot");
        this.title.getStyleClass().add("plot-title");
        this.title.setManaged(false);
        setFocusTraversable(true);
        setAccessibleText(title);
        setMinHeight(96);
        setPrefHeight(132);
        getChildren().addAll(band, grid, borders);
        getChildren().addAll(marks.paths());
        getChildren().add(this.title);
        getChildren().addAll(ticks);
        getChildren().addAll(runs);
        Tooltip.install(this, tip);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(area.at(event.getX())));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> choose(Optional.empty()));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            requestFocus();
            point(area.at(event.getX()));
            chosen.get().ifPresent(words::go);
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        chosen.subscribe((_, _) -> chosenChanged());
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("plot-words");
        label.setManaged(false);
        return label;
    }

    /// Shows more calls in less room.
    CallPlot narrow() {
        narrowest = 1.5;
        return this;
    }

    /// Replaces what is shown.
    void show(List<CallPoint> points) {
        List<CallPoint> next = points.stream().filter(point -> marks.value(point).isPresent()).toList();
        if (!next.equals(all)) {
            all = next;
            requestLayout();
        }
    }

    /// How many calls there are to show.
    public int count() {
        return all.size();
    }

    private void point(int index) {
        choose(index < 0 ? Optional.empty() : Optional.of(area.points().get(index)));
    }

    private void choose(Optional<CallPoint> point) {
        chosen.set(point);
        tip.setText(point.map(words::of).orElse(title.getText()));
    }

    private void chosenChanged() {
        setAccessibleText(title.getText() + chosen.get().filter(all::contains).map(point -> ", " + words.of(point)).orElse(""));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        requestLayout();
    }

    private void key(KeyEvent event) {
        int now = chosen.get().map(all::indexOf).orElse(-1);
        int last = all.size() - 1;
        int next = switch (event.getCode()) {
            case LEFT -> now < 0 ? last : Math.max(0, now - 1);
            case RIGHT -> now < 0 ? last : Math.min(last, now + 1);
            case HOME -> Math.min(0, last);
            case END -> last;
            default -> -1;
        };
        if (next >= 0) {
            choose(Optional.of(all.get(next)));
            event.consume();
        } else if (now >= 0 && switch (event.getCode()) { case ENTER, SPACE -> true; default -> false; }) {
            words.go(all.get(now));
            event.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        double line = snapSizeY(title.prefHeight(-1));
        title.resizeRelocate(0, 0, Math.min(getWidth(), title.prefWidth(-1)), line);
        double small = snapSizeY(ticks.getFirst().prefHeight(-1));
        Scale scale = scale();
        double left = tickWidth(scale) + GAP;
        double top = line + GAP + 6;
        double width = Math.max(1, getWidth() - left - RIGHT);
        List<CallPoint> fit = PlotArea.fitting(all, chosen.get().map(all::indexOf).orElse(-1), width, narrowest);
        area = new PlotArea(fit, scale, left, top, width, Math.max(1, getHeight() - top - small - 2), PlotArea.step(fit.size(), width));
        placeTicks(small);
        placeRuns(small);
        drawChosen();
        marks.draw(area);
    }

    private Scale scale() {
        List<Double> cold = all.stream().filter(CallPoint::cold).map(point -> marks.value(point).orElse(0)).toList();
        return Scale.of(all.stream().filter(point -> !point.cold()).map(point -> marks.value(point).orElse(0)).toList(), cold);
    }

    private double tickWidth(Scale scale) {
        List<String> texts = scale.words();
        for (int i = 0; i < ticks.size(); i++) {
            ticks.get(i).setText(texts.get(i));
        }
        return snapSizeX(ticks.stream().mapToDouble(tick -> tick.prefWidth(-1)).max().orElse(0));
    }

    private void placeTicks(double small) {
        grid.getElements().clear();
        for (int i = 0; i < ticks.size(); i++) {
            double y = Math.round(area.bottom() - area.height() * i / (ticks.size() - 1)) + 0.5;
            Shapes.line(grid, area.left(), y, area.left() + area.width(), y);
            double wide = ticks.get(i).prefWidth(-1);
            ticks.get(i).resizeRelocate(area.left() - GAP - wide, y - small / 2, wide, small);
        }
    }

    /// A line between runs, and below each the time at which it began, where there is room for it.
    private void placeRuns(double small) {
        borders.getElements().clear();
        runs.forEach(label -> label.setVisible(false));
        double free = area.left();
        int used = 0;
        for (int i = 0; i < area.points().size(); i++) {
            RunOfCalls run = area.points().get(i).run();
            if (i > 0 && area.points().get(i - 1).run().equals(run)) {
                continue;
            }
            double x = Math.round(area.left() + area.step() * i) + 0.5;
            if (i > 0) {
                Shapes.line(borders, x, area.top() - 4, x, area.bottom() + 3);
            }
            if (x >= free && used < runs.size()) {
                free = Math.max(free, place(runs.get(used++), run, x, small));
            }
        }
    }

    /// The right end of the words; where they would stand out, they are left away.
    private double place(Label label, RunOfCalls run, double x, double small) {
        label.setText(words.of(run));
        label.pseudoClassStateChanged(SHOWN, run.shown());
        label.applyCss();
        double wide = label.prefWidth(-1);
        label.setVisible(x + wide <= getWidth());
        label.resizeRelocate(x + 1, area.bottom() + 2, wide, small);
        return label.isVisible() ? x + wide + GAP : 0;
    }

    private void drawChosen() {
        band.getElements().clear();
        int index = chosen.get().map(area.points()::indexOf).orElse(-1);
        if (index >= 0) {
            double x = area.centre(index);
            Shapes.box(band, x - area.step() / 2, area.top() - 6, x + area.step() / 2, area.bottom());
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return 120;
    }

    /// Where the middle of a call is, in this node; for whoever points at it.
    double centreOf(CallPoint point) {
        return area.centre(area.points().indexOf(point));
    }
}
