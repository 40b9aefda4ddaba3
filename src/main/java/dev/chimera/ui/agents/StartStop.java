package dev.chimera.ui.agents;

import dev.chimera.ui.parts.Buttons;
import dev.chimera.ui.parts.Icon;
import dev.chimera.ui.parts.Texts;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/// The buttons that start and stop the measuring of two agents.
final class StartStop extends HBox {
    StartStop(AgentsModel model, Runnable start, Texts texts) {
        getStyleClass().add("field-row");
        setMinWidth(USE_PREF_SIZE);
        Button begin = Buttons.labelled("agents-start", Icon.RUN, texts.get("agents.start"), texts.get("agents.start.hint"), start);
        begin.getStyleClass().add("accent");
        begin.disableProperty().bind(model.running());
        Button stop = Buttons.labelled("agents-stop", Icon.STOP, texts.get("agents.stop"), texts.get("agents.stop.hint"), model::stop);
        stop.disableProperty().bind(model.running().not());
        getChildren().addAll(begin, stop);
    }
}
