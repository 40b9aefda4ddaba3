package dev.chimera.ui.model;

import dev.chimera.core.llm.GenerationOption;
import dev.chimera.ui.parts.Texts;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;

/// One option: its name, its value, and a check mark that leaves it to the server, or to the program where that always sets it. The empty field says
/// what holds then, as far as somebody tells.
final class OptionRow {
    private final GenerationOption option;
    private final OptionsModel model;
    private final ObservableValue<Map<String, String>> defaults;
    private final Texts texts;
    private final CheckBox byDefault = new CheckBox();
    private final TextField value = new TextField();
    private final Label name;
    private boolean following;

    /// @param defaults what the model's own file sets, by key
    OptionRow(GenerationOption option, OptionsModel model, ObservableValue<Map<String, String>> defaults, Texts texts) {
        this.option = option;
        this.model = model;
        this.defaults = defaults;
        this.texts = texts;
        name = new Label(option.label());
        name.getStyleClass().add("option-name");
        name.setMinWidth(Label.USE_PREF_SIZE);
        name.setLabelFor(value);
        String hint = texts.get("option." + option.key()) + "\n"
                + texts.get("option.range", option.min().toPlainString(), option.max().toPlainString());
        name.setTooltip(new Tooltip(hint));
        value.setTooltip(new Tooltip(hint));
        value.setId("option-" + option.key());
        value.setAccessibleText(option.label());
        value.setAccessibleHelp(hint);
        value.setPrefColumnCount(7);
        byDefault.setId("default-" + option.key());
        byDefault.setText(texts.get(option.chosenByProgram() ? "option.automatic" : "option.default"));
        byDefault.setMinWidth(CheckBox.USE_PREF_SIZE);
        byDefault.setAccessibleText(texts.get(option.chosenByProgram() ? "option.automatic.of" : "option.default.of", option.label()));
        connect();
    }

    private void connect() {
        byDefault.setSelected(model.text(option).isEmpty());
        value.setText(model.text(option).orElse(""));
        value.disableProperty().bind(byDefault.selectedProperty());
        byDefault.selectedProperty().subscribe((_, on) -> changed(on));
        value.textProperty().subscribe((_, _) -> publish());
        defaults.subscribe((Map<String, String> stated) -> value.setPromptText(option.chosenByProgram() ? texts.get("option.program")
                : stated.getOrDefault(option.key(), texts.get("option.server"))));
        model.revision().subscribe((_, _) -> follow());
    }

    private void changed(boolean defaulted) {
        publish();
        if (!defaulted && model.text(option).orElse("").isEmpty()) {
            value.requestFocus();
        }
    }

    /// A default shows no number that does not hold.
    private void publish() {
        if (!following) {
            if (byDefault.isSelected() && !value.getText().isEmpty()) {
                value.clear();
            } else {
                model.set(option, byDefault.isSelected() ? Optional.empty() : Optional.of(value.getText()));
            }
        }
    }

    /// Takes over what a profile has set.
    private void follow() {
        Optional<String> text = model.text(option);
        if (byDefault.isSelected() != text.isEmpty() || !value.getText().equals(text.orElse(""))) {
            following = true;
            byDefault.setSelected(text.isEmpty());
            value.setText(text.orElse(""));
            following = false;
        }
    }

    void addTo(GridPane grid, int row) {
        grid.addRow(row, name, value, byDefault);
    }

    /// Marks the field while what it holds is no value of this option.
    void watch(ValidationSupport validation) {
        validation.<String>registerValidator(value, false, (control, text) -> ValidationResult.fromErrorIf(control,
                model.trouble(option).map(texts::said).orElse(""), model.trouble(option).isPresent()));
        byDefault.selectedProperty().subscribe((_, _) -> validation.revalidate(value));
    }
}
