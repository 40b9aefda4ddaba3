package dev.chimera.ui.prompts;

import dev.chimera.ui.parts.Buttons;
import dev.chimera.ui.parts.Icon;
import dev.chimera.ui.parts.Texts;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Here one of the things that are kept is chosen, kept under a name, deleted, or brought back to how it came with the program.
final class NameRow<T> extends HBox {
    private final NamedList<T> kept;
    private final ComboBox<String> names = new ComboBox<>();
    private boolean filling;

    /// What the row does.
    ///
    /// @param savable whether what stands in the editor can be kept under this name
    /// @param deletable whether the one of this name can be deleted
    record Deeds<T>(Consumer<T> choose, Consumer<String> save, Predicate<String> savable, Runnable delete, Predicate<String> deletable, Runnable reset) {}

    /// @param key what its ids and the keys of its texts begin with
    /// @param changes what else decides about what may be done
    NameRow(String key, NamedList<T> kept, Deeds<T> deeds, Observable changes, Texts texts) {
        this.kept = kept;
        getStyleClass().add("name-row");
        HBox.setHgrow(this, Priority.ALWAYS);
        names.setId(key + "-name");
        names.setEditable(true);
        names.setAccessibleText(texts.get(key + ".name"));
        names.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(names, Priority.ALWAYS);
        fill();
        kept.all().addListener((ListChangeListener<T>) _ -> fill());
        kept.name().subscribe((_, _) -> fill());
        names.getSelectionModel().selectedIndexProperty().subscribe((_, index) -> choose(index.intValue(), deeds.choose));
        Button save = Buttons.icon(key + "-save", Icon.SAVE, texts.get(key + ".save"), () -> deeds.save.accept(names.getEditor().getText()));
        save.disableProperty().bind(Bindings.createBooleanBinding(() -> !deeds.savable.test(names.getEditor().getText()), names.getEditor().textProperty(), changes));
        Button delete = Buttons.icon(key + "-delete", Icon.DELETE, texts.get(key + ".delete"), deeds.delete);
        delete.disableProperty().bind(Bindings.createBooleanBinding(() -> !deeds.deletable.test(kept.name().get()), kept.name(), kept.all()));
        getChildren().addAll(names, save, delete, Buttons.icon(key + "-reset", Icon.RESET, texts.get(key + ".reset"), deeds.reset));
    }

    /// While the box is filled it chooses for itself, which is nobody's choice.
    private void fill() {
        if (filling) {
            return;
        }
        filling = true;
        names.getItems().setAll(kept.names());
        names.setValue(kept.name().get());
        filling = false;
    }

    private void choose(int index, Consumer<T> choose) {
        if (!filling && index >= 0 && index < kept.all().size() && !kept.names().get(index).equals(kept.name().get())) {
            choose.accept(kept.all().get(index));
        }
    }
}
