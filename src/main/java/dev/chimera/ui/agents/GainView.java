package dev.chimera.ui.agents;

import dev.chimera.core.run.PersonaDemands;
import dev.chimera.core.run.agents.PairResults;
import dev.chimera.core.run.agents.PairState;
import dev.chimera.core.run.agents.Side;
import dev.chimera.ui.parts.Icon;
import dev.chimera.ui.parts.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What two agents gain by working together, how that was measured, where they stood in each other's way, and what
/// their personas asked for.
final class GainView extends GridPane {
    private static final PseudoClass MISSED = PseudoClass.getPseudoClass("missed");
    private final PairWords words;
    private final Texts texts;
    private final Label gain = line("agents-gain", "gain-figure");
    private final Label how = line("agents-gain-how", "quiet");
    private final Label contended = line("agents-contended", "warning-line");
    private final Label sharing = line("agents-sharing", "quiet");
    private final GridPane table = new GridPane();

    GainView(PairWords words, Texts texts) {
        this.words = words;
        this.texts = texts;
        setId("agents-results");
        getStyleClass().add("gain");
        contended.setGraphic(Icon.ALERT.node());
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints each = new ColumnConstraints();
        each.setHgrow(Priority.ALWAYS);
        each.setPrefWidth(300);
        table.getColumnConstraints().addAll(names, each, each);
        table.getStyleClass().add("gain-table");
        table.setId("agents-table");
        VBox said = new VBox(gain, contended, sharing, how);
        said.getStyleClass().add("gain-words");
        ColumnConstraints left = new ColumnConstraints();
        left.setPercentWidth(38);
        ColumnConstraints right = new ColumnConstraints();
        right.setPercentWidth(62);
        getColumnConstraints().addAll(left, right);
        add(said, 0, 0);
        add(table, 1, 0);
    }

    private static Label line(String id, String style) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.managedProperty().bind(label.visibleProperty());
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    void show(PairState state, PairResults results) {
        gain.setText(words.gain(results));
        List<String> lines = new ArrayList<>(words.gains(results));
        lines.add(texts.get("agents.gain.meaning"));
        how.setText(String.join("\n", lines));
        contended.setText(String.join("\n", words.contended(results)));
        sharing.setText(words.sharing(state.sharing()).orElse(""));
        table.getChildren().clear();
        table.addRow(0, cell("", "metric-head"), cell(state.request().a().agent().name(), "metric-head"), cell(state.request().b().agent().name(), "metric-head"));
        row("agents.row.alone", results, agent -> words.rates(agent.soloRates()));
        row("agents.row.together", results, agent -> words.rates(agent.togetherRates()));
        row("agents.row.queue", results, agent -> words.queue(agent.queue()));
        row("agents.row.endpoint", results, PairResults.Agent::endpoint);
        row("agents.row.excluded", results, words::excluded);
        table.addRow(table.getRowCount(), name("agents.row.persona"), checks(results.a(), "agent-a-checks"), checks(results.b(), "agent-b-checks"));
    }

    private void row(String key, PairResults results, Function<PairResults.Agent, String> text) {
        table.addRow(table.getRowCount(), name(key), cell(text.apply(results.agent(Side.A)), "metric"), cell(text.apply(results.agent(Side.B)), "metric"));
    }

    private Label name(String key) {
        Label name = cell(texts.get(key), "metric-name");
        name.setWrapText(false);
        name.setMinWidth(USE_PREF_SIZE);
        return name;
    }

    private static Label cell(String text, String style) {
        Label cell = new Label(text);
        cell.getStyleClass().add(style);
        cell.setWrapText(true);
        GridPane.setValignment(cell, VPos.TOP);
        return cell;
    }

    private VBox checks(PairResults.Agent agent, String id) {
        VBox checks = new VBox();
        checks.setId(id);
        checks.getStyleClass().add("persona-checks");
        for (PersonaDemands.Verdict verdict : agent.demands()) {
            Label check = new Label(words.verdict(verdict), (verdict.met() ? Icon.DONE : Icon.CLOSE).node());
            check.getStyleClass().add("persona-check");
            check.pseudoClassStateChanged(MISSED, !verdict.met());
            checks.getChildren().add(check);
        }
        return checks;
    }
}
