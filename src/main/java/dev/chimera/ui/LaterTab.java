package dev.chimera.ui;

import dev.chimera.ui.parts.Texts;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import org.jspecify.annotations.Nullable;

/// A tab whose content is made when it is looked at for the first time: what few need at every start should not hold up the start.
final class LaterTab<N extends Node> extends Tab {
    private final Supplier<N> maker;
    private @Nullable N made;

    /// @param key what its title is called in the texts, after `tab.`
    LaterTab(String key, Supplier<N> maker, Texts texts) {
        super(texts.get("tab." + key));
        this.maker = maker;
        setId("tab-" + key);
        selectedProperty().subscribe((_, selected) -> {
            if (selected) {
                content();
            }
        });
    }

    /// Makes it where it is not there yet.
    N content() {
        N content = made;
        if (content == null) {
            content = maker.get();
            made = content;
            setContent(content);
        }
        return content;
    }

    /// Brings it to the front.
    N show() {
        getTabPane().getSelectionModel().select(this);
        return content();
    }
}
