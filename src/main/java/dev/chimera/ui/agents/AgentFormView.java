package dev.chimera.ui.agents;

import dev.chimera.core.run.agents.Side;
import dev.chimera.ui.parts.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
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

/// The fields of one agent.
final class AgentFormView extends VBox {
    private final AgentForm form;
    private final Offers offers;
    private final String id;
    private final Texts texts;

    /// What there is to choose from.
    ///
    /// @param models of the window's server
    /// @param profiles options under names, as `num_ctx=4096, temp=0.6`
    record Offers(PersonaChoice personas, ObservableValue<List<String>> models, ObservableValue<Map<String, String>> profiles) {}

    AgentFormView(AgentForm form, Side side, Offers offers, Texts texts) {
        this.form = form;
        this.offers = offers;
        this.texts = texts;
        id = "agent-" + side.name().toLowerCase(Locale.ROOT) + "-";
        getStyleClass().add("agent-form");
        Label title = new Label(texts.get("agents.agent", side.name()));
        title.getStyleClass().add("pane-title");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("option-grid");
        ColumnConstraints names = new ColumnConstraints();
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, values);
        row(grid, "name", named(field("name", form.name()), "name"));
        persona(grid);
        row(grid, "model", model());
        row(grid, "host", named(field("host", form.host()), "host"));
        options(grid);
        getChildren().addAll(title, grid, demands());
    }

    private void row(GridPane grid, String key, Control control, javafx.scene.Node... beside) {
        Label label = new Label(texts.get("agents." + key));
        label.getStyleClass().add("option-name");
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(control);
        HBox.setHgrow(control, Priority.ALWAYS);
        control.setMaxWidth(Double.MAX_VALUE);
        HBox all = new HBox(control);
        all.getStyleClass().add("field-row");
        all.getChildren().addAll(beside);
        grid.addRow(grid.getRowCount(), label, all);
    }

    private <C extends Control> C named(C control, String key) {
        control.setId(id + key);
        control.setAccessibleText(texts.get("agents." + key));
        control.setAccessibleHelp(texts.get("agents." + key + ".hint"));
        control.setTooltip(new Tooltip(texts.get("agents." + key + ".hint")));
        return control;
    }

    private TextField field(String key, StringProperty text) {
        TextField field = new TextField();
        field.setId(id + key);
        field.setPrefColumnCount(12);
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private void persona(GridPane grid) {
        ComboBox<String> names = named(new ComboBox<>(), "persona");
        names.getItems().setAll(offers.personas.names());
        offers.personas.names().addListener((ListChangeListener<String>) _ -> {
            String chosen = form.persona().get();
            names.getItems().setAll(offers.personas.names());
            names.setValue(chosen);
        });
        names.valueProperty().bindBidirectional(form.persona());
        Button edit = new Button(texts.get("agents.persona.edit"));
        edit.setId(id + "persona-edit");
        edit.getStyleClass().add("small");
        edit.setMinWidth(USE_PREF_SIZE);
        edit.setAccessibleText(texts.get("agents.persona.edit.hint"));
        edit.setTooltip(new Tooltip(texts.get("agents.persona.edit.hint")));
        edit.setOnAction(_ -> offers.personas.edit().accept(form.persona().get()));
        row(grid, "persona", names, edit);
    }

    private ComboBox<String> model() {
        ComboBox<String> models = named(new ComboBox<>(), "model");
        models.setEditable(true);
        models.setPromptText(texts.get("model.prompt"));
        models.getEditor().textProperty().bindBidirectional(form.model());
        models.getEditor().setAccessibleText(texts.get("agents.model"));
        offers.models.subscribe((List<String> names) -> {
            String chosen = form.model().get();
            models.getItems().setAll(names);
            form.model().set(chosen);
        });
        return models;
    }

    private void options(GridPane grid) {
        TextField field = named(field("options", form.options()), "options");
        field.setPromptText(texts.get("agents.defaults"));
        MenuButton profiles = new MenuButton(texts.get("agents.profiles"));
        profiles.setId(id + "profiles");
        profiles.getStyleClass().add("small");
        profiles.setMinWidth(USE_PREF_SIZE);
        profiles.setAccessibleText(texts.get("agents.profiles.hint"));
        profiles.setTooltip(new Tooltip(texts.get("agents.profiles.hint")));
        offers.profiles.subscribe((Map<String, String> all) -> {
            profiles.getItems().setAll(all.entrySet().stream().map(each -> profile(each.getKey(), each.getValue())).toList());
            profiles.setVisible(!all.isEmpty());
            profiles.setManaged(!all.isEmpty());
        });
        row(grid, "options", field, profiles);
    }

    private MenuItem profile(String name, String options) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> form.options().set(options));
        return item;
    }

    private Label demands() {
        PairWords words = new PairWords(_ -> "", texts);
        Label demands = new Label();
        demands.setId(id + "demands");
        demands.getStyleClass().add("quiet");
        demands.setWrapText(true);
        demands.setMinHeight(USE_PREF_SIZE);
        form.revision().subscribe(_ -> demands.setText(words.demands(form.personaText())));
        return demands;
    }
}
