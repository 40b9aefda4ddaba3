package dev.chimera.ui.sweep;

import dev.chimera.core.sweep.Configuration;
import dev.chimera.core.sweep.SweepPlan;
import dev.chimera.ui.parts.EmptyPane;
import dev.chimera.ui.parts.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A plan before it starts: what it costs, and every configuration with its calls.
final class PlanView extends VBox {
    private final Texts texts;
    private final SweepWords words;
    private final Label lines = new Label();
    private final TableView<Line> table = new TableView<>();

    private record Line(Configuration configuration, int calls, int load) {}

    PlanView(ObservableValue<SweepModel.Draft> draft, Texts texts) {
        this.texts = texts;
        words = new SweepWords(texts);
        setId("sweep-plan");
        getStyleClass().add("measure-plan");
        lines.setId("sweep-plan-words");
        lines.setWrapText(true);
        lines.setMinHeight(USE_PREF_SIZE);
        table.setId("sweep-plan-table");
        table.getStyleClass().add("dense");
        table.setAccessibleText(texts.get("sweep.plan"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new EmptyPane(texts.get("sweep.empty.title"), texts.get("sweep.empty.text")));
        column("sweep.column.number", 60, line -> Integer.toString(line.configuration.number())).getStyleClass().add("figure-column");
        column("sweep.column.configuration", 300, line -> line.configuration.label());
        column("sweep.column.load", 90, line -> Integer.toString(line.load)).getStyleClass().add("figure-column");
        column("sweep.column.calls", 90, line -> Integer.toString(line.calls)).getStyleClass().add("figure-column");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(lines, table);
        draft.subscribe(this::show);
    }

    private TableColumn<Line, String> column(String key, double width, java.util.function.Function<Line, String> text) {
        TableColumn<Line, String> column = new TableColumn<>(texts.get(key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        table.getColumns().add(column);
        return column;
    }

    private void show(SweepModel.Draft draft) {
        Optional<SweepPlan> plan = draft.plan().filter(made -> !made.calls().isEmpty());
        List<String> said = plan.map(words::plan).orElseGet(() -> List.of(draft.trouble().isEmpty() ? texts.get("sweep.nocalls") : draft.trouble()));
        lines.setText(String.join("\n", said));
        table.getItems().setAll(plan.map(PlanView::rows).orElse(List.of()));
    }

    private static List<Line> rows(SweepPlan plan) {
        return plan.configurations().stream().map(configuration -> new Line(configuration,
                (int) plan.calls().stream().filter(call -> call.measured() && call.configuration() == configuration.number()).count(),
                plan.calls().stream().filter(call -> call.configuration() == configuration.number()).mapToInt(call -> call.group()).findFirst().orElse(0))).toList();
    }
}
