package dev.chimera.ui.agents;

import atlantafx.base.layout.InputGroup;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.agents.PairResults;
import dev.chimera.core.run.agents.PairState;
import dev.chimera.core.run.agents.Side;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.parts.Throttled;
import dev.chimera.ui.parts.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// The Agents tab: set up, or both reports side by side with what is measured of them. Changes at most ten times a second.
public final class AgentsView extends BorderPane {
    private static final Duration TENTH = Duration.ofMillis(100);
    private static final Duration QUARTER = Duration.ofMillis(250);
    private final AgentsModel model;
    private final Texts texts;
    private final PairWords words;
    private final AgentColumn a;
    private final AgentColumn b;
    private final GainView gain;
    private final Node setup;
    private final Node live;
    private final StackPane place = new StackPane();
    private final ToggleGroup one = new ToggleGroup();
    private final ToggleButton showSetup = new ToggleButton();
    private final ToggleButton showLive = new ToggleButton();
    private final Label phase = new Label();
    private final Label clock = new Label();
    private final Throttled<Optional<PairState>> seldom = new Throttled<>(TENTH, this::show);
    private Optional<Mark> measured = Optional.empty();

    /// Where an agent's report and charts are shown.
    ///
    /// @param show receives the run that is shown
    public record SidePane(Node report, Node charts, Consumer<Optional<RunState>> show) {}

    /// What the page needs of the window.
    ///
    /// @param models of the window's server
    /// @param profiles options under names, as text
    /// @param start starts, or says why not
    /// @param open shows a run as a report of its own
    /// @param ending what a run's end means, empty where it needs no words
    /// @param panes by side
    public record Surroundings(PersonaChoice personas, ObservableValue<List<String>> models, ObservableValue<Map<String, String>> profiles, Runnable start,
                               Consumer<RunState> open, Function<RunState, String> ending, Map<Side, SidePane> panes) {}

    /// What results depend on.
    private record Mark(int ended, boolean over, Object sharing, Object request) {}

    public AgentsView(AgentsModel model, Surroundings around, Texts texts) {
        this.model = model;
        this.texts = texts;
        words = new PairWords(around.ending, texts);
        a = column(Side.A, around);
        b = column(Side.B, around);
        gain = new GainView(words, texts);
        setId("agents");
        getStyleClass().add("measure-page");
        setup = new SetupView(model, new AgentFormView.Offers(around.personas, around.models, around.profiles), texts);
        live = live();
        setTop(head(around.start));
        setCenter(place);
        showSetup.setSelected(true);
        place.getChildren().setAll(setup);
        model.state().subscribe((Optional<PairState> state) -> seldom.offer(state));
        model.running().subscribe(new Ticker(QUARTER, () -> tick(model.state().get()))::setOn);
        model.running().subscribe(on -> {
            if (on) {
                showLive();
            }
        });
    }

    private AgentColumn column(Side side, Surroundings around) {
        SidePane pane = Optional.ofNullable(around.panes.get(side)).orElseThrow(() -> new IllegalArgumentException("a pane for each agent is needed"));
        return new AgentColumn(side, pane, around.open, words, texts);
    }

    private Node head(Runnable start) {
        name(showSetup, "agents-show-setup", "agents.setup", setup);
        name(showLive, "agents-show-live", "agents.live", live);
        showLive.disableProperty().bind(model.state().map(Optional::isEmpty));
        phase.setId("agents-phase");
        phase.setWrapText(true);
        phase.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(phase, javafx.scene.layout.Priority.ALWAYS);
        clock.setId("agents-clock");
        clock.getStyleClass().add("rate-now");
        clock.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(new InputGroup(showSetup, showLive), phase, clock, new StartStop(model, start, texts));
        head.getStyleClass().addAll("find-row", "measure-head");
        return head;
    }

    private void name(ToggleButton name, String id, String key, Node content) {
        name.setText(texts.get(key));
        name.setId(id);
        name.setMinWidth(USE_PREF_SIZE);
        name.setToggleGroup(one);
        name.getStyleClass().add("small");
        name.setOnAction(_ -> show(name, content));
    }

    private void show(ToggleButton name, Node content) {
        name.setSelected(true);
        place.getChildren().setAll(content);
    }

    private Node live() {
        HBox columns = new HBox(a, b);
        columns.getStyleClass().add("agent-columns");
        ScrollPane scroll = new ScrollPane(gain);
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(texts.get("agents.results"));
        ScrollPane reports = new ScrollPane(columns);
        reports.setFitToWidth(true);
        reports.setFitToHeight(true);
        reports.setAccessibleText(texts.get("agents.live"));
        reports.setFocusTraversable(false);
        SplitPane both = new SplitPane(reports, scroll);
        both.setId("agents-divided");
        both.setOrientation(Orientation.VERTICAL);
        both.setDividerPositions(0.64);
        return both;
    }

    private void tick(Optional<PairState> state) {
        clock.setText(state.filter(now -> now.startedAt().isPresent()).map(now -> words.clock(now, Instant.now())).orElse(""));
    }

    private void show(Optional<PairState> state) {
        tick(state);
        phase.setText(state.map(words::phase).orElse(""));
        state.ifPresent(now -> {
            Mark mark = new Mark(now.ended().size(), now.outcome().isPresent(), now.sharing(), now.request());
            if (!measured.equals(Optional.of(mark))) {
                measured = Optional.of(mark);
                gain.show(now, PairResults.of(now));
            }
            a.show(now);
            b.show(now);
        });
    }

    /// Brings both reports to the front.
    public void showLive() {
        show(showLive, live);
    }
}
