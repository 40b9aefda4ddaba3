package dev.chimera.ui;

import dev.chimera.ui.parts.Texts;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import org.jspecify.annotations.Nullable;

/// A tab, and what the window shows while it is in front. What few need at every start is made when it is looked at for the first time, so that it
/// does not hold up the start.
final class Page<N extends Node> extends Tab {
    private final Supplier<N> maker;
    private @Nullable N made;

    /// A page that is made when it comes to the front.
    ///
    /// @param key what its title is called in the texts, after `tab.`
    Page(String key, Supplier<N> maker, Texts texts) {
        super(texts.get("tab." + key));
        this.maker = maker;
        setId("tab-" + key);
    }

    /// A page that is there.
    static <N extends Node> Page<N> of(String key, N node, Texts texts) {
        Page<N> page = new Page<>(key, () -> node, texts);
        page.node();
        return page;
    }

    /// Makes it where it is not there yet.
    N node() {
        N node = made;
        if (node == null) {
            node = maker.get();
            made = node;
        }
        return node;
    }

    /// Empty as long as it was not looked at.
    Optional<Node> made() {
        return Optional.ofNullable(made);
    }

    /// Brings it to the front.
    N show() {
        getTabPane().getSelectionModel().select(this);
        return node();
    }
}
