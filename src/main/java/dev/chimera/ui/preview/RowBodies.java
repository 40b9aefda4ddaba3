package dev.chimera.ui.preview;

import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.preview.rows.Row;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Builds what each kind of row shows.
final class RowBodies {
    private final SideScroll sideScroll = new SideScroll();
    private final Texts texts;
    private final Consumer<Row.Code> copyCode;

    /// @param copyCode asks to copy the whole block that a chunk belongs to
    RowBodies(Texts texts, Consumer<Row.Code> copyCode) {
        this.texts = texts;
        this.copyCode = copyCode;
    }

    RowBody of(Row row) {
        return switch (row) {
            case Row.Prose prose -> prose(prose);
            case Row.Code code -> CodeBody.of(code, sideScroll.of(code.block()), texts, () -> copyCode.accept(code));
            case Row.TableLine line -> TableBody.of(line, sideScroll.of(line.table().block()));
            case Row.Rule _ -> new RowBody(rule(), "rule-row", List.of());
            case Row.Picture picture -> picture(picture);
        };
    }

    private static RowBody prose(Row.Prose prose) {
        var text = new FlowText(prose.spans(), 0);
        return new RowBody(text, prose.level() == 0 ? "paragraph" : "heading-" + prose.level(), List.of(text));
    }

    private static Region rule() {
        var line = new Region();
        line.getStyleClass().add("rule");
        return line;
    }

    private RowBody picture(Row.Picture picture) {
        var text = new FlowText(picture.spans(), 0);
        var kind = new Label(texts.get("preview.picture"));
        kind.getStyleClass().add("picture-kind");
        var address = new Label(picture.address());
        address.getStyleClass().add("picture-address");
        var box = new VBox(kind, text, address);
        box.getStyleClass().add("picture");
        return new RowBody(box, "picture-row", List.of(text));
    }
}
