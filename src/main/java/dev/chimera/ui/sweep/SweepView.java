package dev.chimera.ui.sweep;

import atlantafx.base.layout.InputGroup;
import dev.chimera.core.sweep.SweepState;
import dev.chimera.ui.parts.Buttons;
import dev.chimera.ui.parts.EmptyPane;
import dev.chimera.ui.parts.Icon;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.parts.Throttled;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.Image;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The Sweep tab: the form at the left, beside it the plan, and what was measured. Changes at most four times a second.
public final class SweepView extends BorderPane {
    private static final Duration QUARTER = Duration.ofMillis(250);
    private final SweepModel model;
    private final Surroundings around;
    private final Texts texts;
    private final SweepWords words;
    private final PlanView plan;
    private final ResultsView results;
    private final ScrollPane scrolled;
    private final ProgressBar bar = new ProgressBar(0);
    private final Label progress = new Label();
    private final StackPane place = new StackPane();
    private final ToggleGroup one = new ToggleGroup();
    private final ToggleButton showPlan = new ToggleButton();
    private final ToggleButton showResults = new ToggleButton();
    private final Throttled<Optional<SweepState>> seldom = new Throttled<>(QUARTER, this::show);

    /// What a sweep needs of the window.
    ///
    /// @param models that the server has
    /// @param start begins what is planned, unless something else is measured now
    /// @param resume makes the rest of the sweep that is shown, on the same condition
    /// @param save takes a text to a file of the user's choice, with a name to begin with
    /// @param picture takes a picture to a file of the user's choice
    public record Surroundings(ObservableValue<List<String>> models, Runnable start, Runnable resume, BiConsumer<String, String> save, Consumer<Image> picture) {}

    public SweepView(SweepModel model, Surroundings around, Texts texts) {
        this.model = model;
        this.around = around;
        this.texts = texts;
        words = new SweepWords(texts);
        plan = new PlanView(model.draft(), texts);
        results = new ResultsView(new ResultsView.Out(around.save, around.picture), texts);
        scrolled = new ScrollPane(results);
        setId("sweep");
        getStyleClass().add("measure-page");
        setLeft(left());
        setCenter(right());
        model.state().subscribe((Optional<SweepState> state) -> seldom.offer(state));
        model.running().subscribe(on -> {
            if (on) {
                showResults.fire();
            }
            seldom.offer(model.state().get());
        });
        model.form().revision().subscribe((_, _) -> {
            if (!model.running().get()) {
                showPlan.fire();
            }
        });
        model.trouble().subscribe(reason -> seldom.offer(model.state().get()));
        model.pausing().subscribe((_, _) -> seldom.offer(model.state().get()));
    }

    private Node left() {
        ScrollPane scroll = new ScrollPane(new SweepFormView(model.form(), around.models, texts));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.disableProperty().bind(model.running());
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label brief = new Label();
        brief.setId("sweep-brief");
        brief.setWrapText(true);
        brief.setMinHeight(USE_PREF_SIZE);
        brief.textProperty().bind(model.draft().map(draft -> draft.plan().filter(made -> !made.calls().isEmpty()).map(words::brief)
                .orElseGet(() -> draft.trouble().isEmpty() ? texts.get("sweep.nocalls") : draft.trouble())));
        Button start = Buttons.labelled("sweep-start", Icon.RUN, texts.get("sweep.start"), texts.get("sweep.start.hint"), around.start);
        start.getStyleClass().add("accent");
        start.disableProperty().bind(Bindings.createBooleanBinding(() -> model.running().get()
                || model.draft().get().plan().filter(made -> !made.calls().isEmpty()).isEmpty(), model.running(), model.draft()));
        VBox foot = new VBox(brief, start);
        foot.getStyleClass().add("measure-foot");
        VBox left = new VBox(scroll, foot);
        left.getStyleClass().add("measure-side");
        left.setId("sweep-side");
        return left;
    }

    private Node right() {
        name(showPlan, "sweep-show-plan", "sweep.plan", plan);
        scrolled.setId("sweep-scrolled");
        scrolled.setFitToWidth(true);
        scrolled.setFitToHeight(true);
        scrolled.setFocusTraversable(false);
        scrolled.setAccessibleText(texts.get("sweep.results"));
        name(showResults, "sweep-show-results", "sweep.results", scrolled);
        bar.setId("sweep-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(texts.get("sweep.progress"));
        progress.setId("sweep-progress");
        progress.setWrapText(true);
        progress.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(progress, Priority.ALWAYS);
        progress.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(new InputGroup(showPlan, showResults), progress, buttons());
        head.getStyleClass().addAll("find-row", "measure-head");
        VBox top = new VBox(head, bar);
        BorderPane right = new BorderPane(place);
        right.setTop(top);
        right.setMinHeight(0);
        place.setMinHeight(0);
        right.getStyleClass().add("measure-body");
        place.getStyleClass().add("measure-place");
        showPlan.setSelected(true);
        place.getChildren().setAll(plan);
        return right;
    }

    private void name(ToggleButton name, String id, String key, Node content) {
        name.setText(texts.get(key));
        name.setId(id);
        name.setMinWidth(USE_PREF_SIZE);
        name.setToggleGroup(one);
        name.getStyleClass().add("small");
        name.setOnAction(_ -> {
            name.setSelected(true);
            place.getChildren().setAll(content);
            seldom.offer(model.state().get());
        });
    }

    private Node buttons() {
        Button pause = Buttons.labelled("sweep-pause", Icon.PAUSE, texts.get("sweep.pause"), texts.get("sweep.pause.hint"), model::pause);
        Button proceed = Buttons.labelled("sweep-proceed", Icon.RUN, texts.get("sweep.proceed"), texts.get("sweep.proceed.hint"), model::proceed);
        Button stop = Buttons.labelled("sweep-stop", Icon.STOP, texts.get("sweep.stop"), texts.get("sweep.stop.hint"), model::stop);
        Button resume = Buttons.labelled("sweep-resume", Icon.RUN, texts.get("sweep.resume"), texts.get("sweep.resume.hint"), around.resume);
        only(pause, Bindings.and(model.running(), model.pausing().not()));
        only(proceed, Bindings.and(model.running(), model.pausing()));
        only(stop, model.running());
        only(resume, Bindings.createBooleanBinding(() -> !model.running().get() && model.state().get().filter(state -> !state.remaining().isEmpty()).isPresent(),
                model.running(), model.state()));
        HBox buttons = new HBox(pause, proceed, stop, resume);
        buttons.getStyleClass().add("field-row");
        buttons.setMinWidth(USE_PREF_SIZE);
        return buttons;
    }

    private static void only(Button button, ObservableValue<Boolean> when) {
        button.setMinWidth(USE_PREF_SIZE);
        button.visibleProperty().bind(when);
        button.managedProperty().bind(button.visibleProperty());
    }

    private void show(Optional<SweepState> state) {
        results.show(state);
        boolean running = model.running().get();
        bar.setVisible(state.isPresent() || running);
        bar.setManaged(bar.isVisible());
        bar.setProgress(state.map(now -> (double) SweepWords.made(now) / Math.max(1, now.plan().calls().size())).orElse(running ? -1.0 : 0.0));
        progress.setText(said(state, running));
        if (state.isEmpty() && !running && showResults.isSelected()) {
            place.getChildren().setAll(new EmptyPane(texts.get("sweep.none.title"), texts.get("sweep.none.text")));
        } else if (showResults.isSelected()) {
            place.getChildren().setAll(scrolled);
        }
    }

    private String said(Optional<SweepState> state, boolean running) {
        if (!model.trouble().get().isEmpty()) {
            return model.trouble().get();
        }
        if (running) {
            return model.pausing().get() ? texts.get(state.filter(SweepState::paused).isPresent() ? "sweep.paused" : "sweep.pausing")
                    : state.filter(now -> now.outcome().isEmpty()).map(words::progress).orElse(texts.get("sweep.starting"));
        }
        return state.map(words::ending).orElse("");
    }

    /// Brings what was measured to the front.
    public void showResults() {
        showResults.fire();
        seldom.offer(model.state().get());
    }
}
