package dev.chimera.ui.model;

import dev.chimera.core.llm.GenerationOption;
import dev.chimera.ui.parts.Texts;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.validation.ValidationSupport;

/// All options, and what is wrong with them in a line below.
final class OptionsView extends VBox {
    private static final List<GenerationOption> MAIN = List.of(GenerationOption.NUM_GPU, GenerationOption.NUM_CTX, GenerationOption.TEMPERATURE,
            GenerationOption.TOP_P, GenerationOption.TOP_K, GenerationOption.REPEAT_PENALTY);
    private static final List<GenerationOption> MORE = List.of(GenerationOption.NUM_PREDICT, GenerationOption.SEED);
    private final OptionsModel model;
    private final ObservableValue<Map<String, String>> defaults;
    private final Texts texts;
    private final ValidationSupport validation = new ValidationSupport();

    OptionsView(OptionsModel model, ObservableValue<Map<String, String>> defaults, Texts texts) {
        this.model = model;
        this.defaults = defaults;
        this.texts = texts;
        getStyleClass().add("options");
        TitledPane more = new TitledPane(texts.get("options.more"), grid(MORE));
        more.setId("more-options");
        more.getStyleClass().addAll("more-options", "dense");
        more.setAnimated(false);
        more.setExpanded(MORE.stream().anyMatch(option -> model.text(option).isPresent()));
        getChildren().addAll(grid(MAIN), more, trouble());
    }

    private GridPane grid(List<GenerationOption> options) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("option-grid");
        ColumnConstraints names = new ColumnConstraints();
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, values);
        for (int i = 0; i < options.size(); i++) {
            OptionRow row = new OptionRow(options.get(i), model, defaults, texts);
            row.addTo(grid, i);
            row.watch(validation);
        }
        return grid;
    }

    private Label trouble() {
        Label trouble = new Label();
        trouble.setId("option-trouble");
        trouble.getStyleClass().add("trouble");
        trouble.setWrapText(true);
        trouble.setMinHeight(USE_PREF_SIZE);
        model.revision().subscribe(_ -> trouble.setText(model.trouble().map(texts::said).orElse("")));
        trouble.visibleProperty().bind(trouble.textProperty().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        return trouble;
    }
}
