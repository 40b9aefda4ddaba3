package dev.chimera.ui.run;

import dev.chimera.ui.parts.Buttons;
import dev.chimera.ui.parts.Icon;
import dev.chimera.ui.parts.Texts;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.TextField;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The tool bar: what can be done now.
public final class RunToolbar extends ToolBar {
    /// What the buttons do.
    ///
    /// @param more a menu for what is done less often, beside export
    public record Actions(Runnable open, Runnable run, Runnable stop, Runnable export, Node more) {}

    /// When they can be pressed.
    public record Enabled(ObservableBooleanValue run, ObservableBooleanValue stop, ObservableBooleanValue export) {}

    /// @param agent name on the report, bound to the field
    /// @param right what stands at the right end
    public RunToolbar(Actions actions, Enabled enabled, StringProperty agent, Texts texts, Node... right) {
        setId("toolbar");
        Button run = Buttons.labelled("run", Icon.RUN, texts.get("tool.run"), texts.get("tool.run.hint"), actions.run);
        run.getStyleClass().add("accent");
        Button stop = Buttons.labelled("stop", Icon.STOP, texts.get("tool.stop"), texts.get("tool.stop.hint"), actions.stop);
        Button export = Buttons.labelled("export", Icon.EXPORT, texts.get("tool.export"), texts.get("tool.export.hint"), actions.export);
        run.disableProperty().bind(not(enabled.run));
        stop.disableProperty().bind(not(enabled.stop));
        export.disableProperty().bind(not(enabled.export));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getItems().addAll(Buttons.labelled("open", Icon.FOLDER, texts.get("tool.open"), texts.get("tool.open.hint"), actions.open),
                new Separator(Orientation.VERTICAL), run, stop, new Separator(Orientation.VERTICAL), export, actions.more, space, agent(agent, texts));
        getItems().addAll(right);
    }

    private static ObservableValue<Boolean> not(ObservableBooleanValue value) {
        return value.map(on -> !on);
    }

    private static Node agent(StringProperty agent, Texts texts) {
        TextField field = new TextField();
        field.setId("agent");
        field.setPrefColumnCount(14);
        field.setAccessibleText(texts.get("tool.agent"));
        field.textProperty().bindBidirectional(agent);
        Label label = new Label(texts.get("tool.agent"));
        label.setLabelFor(field);
        HBox both = new HBox(label, field);
        both.getStyleClass().add("tool-field");
        return both;
    }
}
