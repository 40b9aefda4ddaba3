package dev.chimera.ui.model;

import dev.chimera.ui.parts.Buttons;
import dev.chimera.ui.parts.Icon;
import dev.chimera.ui.parts.Texts;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The page with the server's models, over the window: what they are, what is loaded and where, and how the server is used. Nothing waits for it.
public final class ModelPage extends StackPane {
    /// of a quiet label, in words of the usual size
    private static final double USUAL_FONT = 12.88;
    private final ModelChoice choice;
    private final MemoryModel memory;
    private final ModelTable table;
    private final Texts texts;

    public ModelPage(ModelChoice choice, MemoryModel memory, CallsModel calls, Texts texts) {
        this.choice = choice;
        this.texts = texts;
        this.memory = memory;
        table = new ModelTable(choice, texts);
        setId("models");
        getStyleClass().add("sheet-shade");
        VBox card = new VBox(head(), table, buttons(), new CallsView(calls, texts));
        card.getStyleClass().add("sheet-card");
        card.setMaxSize(900, USE_PREF_SIZE);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().add(card);
        setVisible(false);
    }

    public void open() {
        setVisible(true);
        choice.refresh();
        table.requestFocus();
    }

    private HBox head() {
        Label title = new Label(texts.get("models.title"));
        title.getStyleClass().add("empty-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, space, Buttons.icon("models-refresh", Icon.REFRESH, texts.get("model.refresh"), choice::refresh),
                Buttons.icon("models-close", Icon.CLOSE, texts.get("models.close"), () -> setVisible(false)));
        head.getStyleClass().add("pane-head");
        return head;
    }

    private HBox buttons() {
        Button load = button("models-load", "models.load", () -> selected().map(ServerModel::name).ifPresent(memory::load));
        Button unload = button("models-unload", "models.unload", () -> selected().map(ServerModel::name).ifPresent(memory::unload));
        var model = table.getSelectionModel().selectedItemProperty();
        load.disableProperty().bind(Bindings.createBooleanBinding(() -> memory.busy().get() || selected().isEmpty(), model, memory.busy()));
        unload.disableProperty().bind(Bindings.createBooleanBinding(() -> memory.busy().get() || selected().flatMap(ServerModel::memory).isEmpty(),
                model, memory.busy()));
        Label words = new Label();
        words.setId("models-words");
        words.fontProperty().subscribe(font -> table.enlarge(font.getSize() / USUAL_FONT));
        words.setWrapText(true);
        words.getStyleClass().add("quiet");
        words.textProperty().bind(memory.words());
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(load, unload, words);
        row.getStyleClass().add("field-row");
        return row;
    }

    private Optional<ServerModel> selected() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(texts.get(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
