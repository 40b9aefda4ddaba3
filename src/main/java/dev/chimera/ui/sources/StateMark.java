package dev.chimera.ui.sources;

import dev.chimera.ui.parts.FileState;
import dev.chimera.ui.parts.Icon;
import dev.chimera.ui.parts.Texts;
import java.util.Arrays;
import javafx.css.PseudoClass;
import javafx.scene.layout.StackPane;

/// A small drawing of how far a file is, told apart by shape as well as colour, and its words. Nothing is drawn of a file that was not read.
final class StateMark extends StackPane {
    private final Texts texts;
    private String words = "";
    private String shown = "";

    StateMark(Texts texts) {
        this.texts = texts;
        getStyleClass().add("state-mark");
    }

    void show(FileState state) {
        switch (state) {
            case FileState.NotRead() -> show(texts.get("state.notread"), "");
            case FileState.Reading() -> show(texts.get("state.reading"), "reading", Icon.CLOCK);
            case FileState.Read(var rows, var troubles) when troubles == 0 -> show(texts.get("state.read", rows), "read", Icon.DONE);
            case FileState.Read(var rows, var troubles) -> show(texts.get("state.read", rows) + ", " + texts.get("state.troubles", troubles), "troubled",
                    Icon.NOTE);
            case FileState.Skipped(var reason) -> show(texts.get("state.skipped", texts.said(reason)), "skipped", Icon.ALERT);
        }
    }

    private void show(String said, String kind, Icon... drawing) {
        words = said;
        if (kind.equals(shown)) {
            return;
        }
        shown = kind;
        getChildren().setAll(Arrays.stream(drawing).map(Icon::node).toList());
        for (String each : new String[] {"reading", "read", "troubled", "skipped"}) {
            pseudoClassStateChanged(PseudoClass.getPseudoClass(each), each.equals(kind));
        }
    }

    String words() {
        return words;
    }
}
