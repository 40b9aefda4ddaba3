package dev.chimera.ui.agents;

import dev.chimera.core.run.agents.Scenario;
import dev.chimera.core.run.agents.Side;
import dev.chimera.ui.parts.Icon;
import dev.chimera.ui.parts.Texts;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Scenario, number of runs, and the two agents, before they are measured.
final class SetupView extends ScrollPane {
    private final AgentsModel model;
    private final Texts texts;
    private final Label trouble = new Label();
    private final Label slow = new Label();

    SetupView(AgentsModel model, AgentFormView.Offers offers, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("agents-setup");
        setFitToWidth(true);
        setAccessibleText(texts.get("agents.setup"));
        Label what = quiet(texts.get("agents.what"));
        GridPane both = new GridPane();
        for (Side side : Side.values()) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            both.getColumnConstraints().add(half);
            both.add(new AgentFormView(model.form(side), side, offers, texts), side.ordinal(), 0);
        }
        both.getStyleClass().add("agent-forms");
        both.disableProperty().bind(model.running());
        trouble.setId("agents-trouble");
        trouble.getStyleClass().add("trouble");
        trouble.setWrapText(true);
        trouble.setMinHeight(USE_PREF_SIZE);
        slow.setId("agents-slow");
        slow.getStyleClass().add("warning-line");
        slow.setGraphic(Icon.ALERT.node());
        slow.setWrapText(true);
        slow.setMinHeight(USE_PREF_SIZE);
        slow.visibleProperty().bind(slow.textProperty().isNotEmpty());
        VBox all = new VBox(what, scenarios(), runs(), both, new VBox(trouble, slow));
        all.getStyleClass().add("measure-setup");
        setContent(all);
        model.scenario().subscribe(_ -> look());
        model.runs().subscribe(_ -> look());
        model.form(Side.A).revision().subscribe(_ -> look());
        model.form(Side.B).revision().subscribe(_ -> look());
    }

    private static Label quiet(String text) {
        Label words = new Label(text);
        words.getStyleClass().add("quiet");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        return words;
    }

    private FlowPane scenarios() {
        ToggleGroup one = new ToggleGroup();
        FlowPane row = new FlowPane();
        row.getStyleClass().add("scenarios");
        Arrays.stream(Scenario.values()).forEach(scenario -> {
            RadioButton button = new RadioButton(texts.get("agents.scenario." + scenario));
            button.setId("scenario-" + scenario.key().replace('_', '-').toLowerCase(Locale.ROOT));
            button.setToggleGroup(one);
            button.setTooltip(new Tooltip(texts.get("agents.scenario." + scenario + ".hint")));
            button.setAccessibleHelp(texts.get("agents.scenario." + scenario + ".hint"));
            button.setOnAction(_ -> model.scenario().set(scenario));
            model.scenario().subscribe(chosen -> button.setSelected(chosen == scenario));
            button.disableProperty().bind(model.running());
            row.getChildren().add(button);
        });
        return row;
    }

    private HBox runs() {
        TextField runs = new TextField();
        runs.setId("agents-runs");
        runs.setPrefColumnCount(4);
        runs.textProperty().bindBidirectional(model.runs());
        runs.disableProperty().bind(model.running());
        runs.setAccessibleText(texts.get("agents.runs"));
        Label label = new Label(texts.get("agents.runs"));
        label.setLabelFor(runs);
        HBox row = new HBox(label, runs, quiet(texts.get("agents.runs.hint")));
        row.getStyleClass().add("field-row");
        return row;
    }

    /// Says what is wrong with what is typed, or that it will be slow.
    private void look() {
        try {
            slow.setText(model.request(Path.of("."), Set.of()).reloadsAtEveryTurn() ? texts.get("agents.reloads") : "");
            trouble.setText("");
        } catch (IllegalArgumentException e) {
            trouble.setText(texts.said(String.valueOf(e.getMessage())));
            slow.setText("");
        }
    }
}
