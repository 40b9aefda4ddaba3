package dev.chimera.ui.preview;

import dev.chimera.ui.preview.rows.Links;
import dev.chimera.ui.preview.rows.Position;
import dev.chimera.ui.preview.rows.Row;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What answers to the mouse in the text: stretches that are marked, and links below them.
final class Touchable {
    private final Supplier<List<Row>> rows;
    private final Consumer<String> link;
    private Decorations decorations = Decorations.NONE;
    private Consumer<Decoration> clicked = _ -> { };

    /// @param link receives the address of a link that was clicked
    Touchable(Supplier<List<Row>> rows, Consumer<String> link) {
        this.rows = rows;
        this.link = link;
    }

    void mark(List<Decoration> marked) {
        decorations = Decorations.of(marked);
    }

    void whenClicked(Consumer<Decoration> action) {
        clicked = action;
    }

    List<Tint> tints(Row row) {
        return decorations.tints(row);
    }

    /// What is said of a place while the mouse rests there, empty for nothing.
    String words(Position place) {
        return at(place).map(Decoration::tooltip).orElseGet(() -> address(place));
    }

    void click(Position place) {
        Optional<Decoration> decoration = at(place);
        String address = address(place);
        if (decoration.isPresent()) {
            clicked.accept(decoration.get());
        } else if (!address.isEmpty()) {
            link.accept(address);
        }
    }

    private Optional<Decoration> at(Position place) {
        return decorations.at(rows.get().get(place.row()), place.offset());
    }

    private String address(Position place) {
        return Links.at(rows.get().get(place.row()), place.offset());
    }
}
