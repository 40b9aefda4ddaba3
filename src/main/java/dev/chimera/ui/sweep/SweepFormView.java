package dev.chimera.ui.sweep;

import dev.chimera.core.llm.GenerationOption;
import dev.chimera.ui.parts.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The fields of a sweep.
final class SweepFormView extends VBox {
    private final SweepForm form;
    private final Texts texts;

    /// @param offered names of the models that the window's server has
    SweepFormView(SweepForm form, ObservableValue<List<String>> offered, Texts texts) {
        this.form = form;
        this.texts = texts;
        getStyleClass().add("measure-form");
        setId("sweep-form");
        getChildren().addAll(title("sweep.form.what"), what(offered), title("sweep.form.options"), quiet("sweep.form.options.hint"), options(),
                title("sweep.form.calls"), calls(), facts());
    }

    private Label title(String key) {
        Label title = new Label(texts.get(key));
        title.getStyleClass().add("group-title");
        return title;
    }

    private Label quiet(String key) {
        Label words = new Label(texts.get(key));
        words.getStyleClass().add("quiet");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        return words;
    }

    private GridPane what(ObservableValue<List<String>> offered) {
        TextField models = field("sweep-models", form.models(), texts.get("sweep.models"), texts.get("sweep.models.hint"));
        models.setPromptText(texts.get("sweep.models.prompt"));
        HBox.setHgrow(models, Priority.ALWAYS);
        MenuButton add = new MenuButton(texts.get("sweep.add"));
        add.setId("sweep-add");
        add.getStyleClass().add("small");
        add.setMinWidth(USE_PREF_SIZE);
        add.setAccessibleText(texts.get("sweep.add.hint"));
        add.setTooltip(new Tooltip(texts.get("sweep.add.hint")));
        offered.subscribe((List<String> names) -> {
            add.getItems().setAll(names.stream().map(this::adding).toList());
            add.setDisable(names.isEmpty());
        });
        HBox both = new HBox(models, add);
        both.getStyleClass().add("field-row");
        GridPane grid = grid();
        row(grid, texts.get("sweep.host"), field("sweep-host", form.host(), texts.get("sweep.host"), texts.get("sweep.host.hint")), Optional.empty());
        row(grid, texts.get("sweep.models"), models, Optional.of(both));
        return grid;
    }

    private MenuItem adding(String model) {
        MenuItem item = new MenuItem(model);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> form.add(model));
        return item;
    }

    private GridPane options() {
        GridPane grid = grid();
        for (GenerationOption option : SweepForm.OPTIONS) {
            TextField field = field("sweep-" + option.key(), form.list(option), texts.get("sweep.values", option.label()), texts.get("option." + option.key()) + "\n"
                    + texts.get("option.range", option.min().toPlainString(), option.max().toPlainString()));
            field.setPromptText(texts.get("option.default"));
            row(grid, option.label(), field, Optional.empty());
        }
        return grid;
    }

    private GridPane calls() {
        GridPane grid = grid();
        for (SweepForm.Count count : SweepForm.Count.values()) {
            String name = texts.get("sweep.count." + count);
            row(grid, name, field("sweep-" + count.name().toLowerCase(java.util.Locale.ROOT), form.text(count), name, texts.get("sweep.count." + count + ".hint")), Optional.empty());
        }
        return grid;
    }

    private CheckBox facts() {
        CheckBox facts = new CheckBox(texts.get("sweep.facts"));
        facts.setId("sweep-facts");
        facts.setWrapText(true);
        facts.setTooltip(new Tooltip(texts.get("sweep.facts.hint")));
        facts.selectedProperty().bindBidirectional(form.facts());
        return facts;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("option-grid");
        ColumnConstraints names = new ColumnConstraints();
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, values);
        return grid;
    }

    /// @param shown what stands in the row where it is more than the field
    private static void row(GridPane grid, String name, TextField field, Optional<Node> shown) {
        Label label = new Label(name);
        label.getStyleClass().add("option-name");
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(field);
        grid.addRow(grid.getRowCount(), label, shown.orElse(field));
    }

    private static TextField field(String id, StringProperty text, String name, String hint) {
        TextField field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(text);
        field.setAccessibleText(name);
        field.setAccessibleHelp(hint);
        field.setTooltip(new Tooltip(hint));
        field.setPrefColumnCount(8);
        return field;
    }
}
