package dev.chimera.ui.agents;

import dev.chimera.core.run.RunState;
import dev.chimera.core.run.agents.PairState;
import dev.chimera.core.run.agents.Side;
import dev.chimera.ui.parts.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One agent while it is measured: what it does, its report as it is written, and its calls as charts.
final class AgentColumn extends VBox {
    private final Side side;
    private final AgentsView.SidePane pane;
    private final PairWords words;
    private final Label name = new Label();
    private final Label doing = new Label();
    private final Label setup = new Label();
    private final Button open = new Button();
    private Optional<RunState> shown = Optional.empty();

    /// @param opened shows a run of an agent as a report of its own
    AgentColumn(Side side, AgentsView.SidePane pane, Consumer<RunState> opened, PairWords words, Texts texts) {
        this.side = side;
        this.pane = pane;
        this.words = words;
        String id = "agent-" + side.name().toLowerCase(Locale.ROOT);
        setId(id);
        getStyleClass().add("agent-column");
        name.setId(id + "-title");
        name.getStyleClass().add("pane-title");
        doing.setId(id + "-doing");
        doing.getStyleClass().add("agent-doing");
        doing.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(doing, Priority.ALWAYS);
        setup.setId(id + "-setup");
        setup.getStyleClass().add("quiet");
        open.setText(texts.get("agents.open"));
        open.setId(id + "-open");
        open.getStyleClass().add("small");
        open.setMinWidth(USE_PREF_SIZE);
        open.setAccessibleText(texts.get("agents.open.hint"));
        open.setTooltip(new Tooltip(texts.get("agents.open.hint")));
        open.setOnAction(_ -> shown.ifPresent(opened));
        open.setDisable(true);
        HBox head = new HBox(name, doing, open);
        head.getStyleClass().add("pane-head");
        VBox.setVgrow(pane.report(), Priority.ALWAYS);
        pane.report().getStyleClass().add("agent-report");
        getChildren().addAll(head, setup, pane.report(), pane.charts());
        HBox.setHgrow(this, Priority.ALWAYS);
        setMinWidth(280);
        setPrefWidth(400);
    }

    void show(PairState state) {
        name.setText(state.request().agent(side).agent().name());
        doing.setText(words.doing(state, side));
        setup.setText(words.setup(state.request().agent(side)));
        shown = state.agent(side);
        open.setDisable(shown.isEmpty() || state.outcome().isEmpty());
        pane.show().accept(shown);
    }
}
