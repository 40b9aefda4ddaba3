package dev.chimera.ui.model;

import dev.chimera.ui.parts.Figures;
import dev.chimera.ui.parts.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// The models of the server, one a row. Keeps its rows and its selection while the server is asked again.
final class ModelTable extends TableView<ServerModel> {
    private final List<Double> widths = new ArrayList<>();
    private final Texts texts;

    ModelTable(ModelChoice choice, Texts texts) {
        this.texts = texts;
        setId("models-table");
        setAccessibleText(texts.get("models.title"));
        setPrefHeight(230);
        setMinHeight(110);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Label none = new Label();
        none.setWrapText(true);
        none.getStyleClass().add("quiet");
        setPlaceholder(none);
        column("name", 165, ServerModel::name);
        column("size", 80, model -> Figures.bytes(model.bytes()));
        column("parameters", 108, ServerModel::parameterSize);
        column("quantization", 124, ServerModel::quantization);
        column("window", 100, model -> model.contextLength() > 0 ? Integer.toString(model.contextLength()) : "–");
        column("memory", 270, this::memory);
        choice.server().subscribe(state -> {
            none.setText(state instanceof ServerState.Silent(var reason) ? reason : texts.get("models.none"));
            show(choice, state);
        });
    }

    /// @param factor how large words are, 1 for the usual size
    void enlarge(double factor) {
        setColumnResizePolicy(factor > 1.1 ? UNCONSTRAINED_RESIZE_POLICY : CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        for (int i = 0; i < widths.size(); i++) {
            getColumns().get(i).setPrefWidth(widths.get(i) * factor);
        }
    }

    private void column(String key, double width, Function<ServerModel, String> text) {
        TableColumn<ServerModel, String> column = new TableColumn<>(texts.get("models." + key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setPrefWidth(width);
        widths.add(width);
        getColumns().add(column);
    }

    /// `1.2 GB, 75 % on the GPU, window 4096`.
    private String memory(ServerModel model) {
        return model.memory().map(loaded -> Figures.bytes(loaded.bytes())
                + (loaded.gpuShare().isPresent() ? texts.get("models.gpu", Math.round(100 * loaded.gpuShare().getAsDouble())) : "")
                + (loaded.window() > 0 ? texts.get("models.inwindow", loaded.window()) : "")).orElse(texts.get("models.notloaded"));
    }

    private void show(ModelChoice choice, ServerState state) {
        if (state instanceof ServerState.Asking) {
            return;
        }
        ServerModel before = getSelectionModel().getSelectedItem();
        String kept = before == null ? choice.model().get() : before.name();
        getItems().setAll(choice.models());
        getItems().stream().filter(model -> model.name().equals(kept)).findFirst().ifPresent(getSelectionModel()::select);
    }
}
