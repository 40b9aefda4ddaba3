package dev.chimera.ui.preview;

import dev.chimera.ui.fx.Background;
import dev.chimera.ui.preview.rows.LiveMarkdown;
import dev.chimera.ui.preview.rows.Row;
import dev.chimera.ui.preview.rows.RowDocument;
import java.net.URI;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualFlow;
import org.fxmisc.flowless.VirtualizedScrollPane;

/// Markdown shown while it is being written. Call every method on the JavaFX thread.
public final class PreviewView extends BorderPane {
    private final ReadOnlyBooleanWrapper settled = new ReadOnlyBooleanWrapper(this, "settled", true);
    private final Background<String, RowDocument> parsing = new Background<>(new LiveMarkdown()::update, this::arrived);
    private final RowList rows = new RowList();
    private final VirtualFlow<Row, RowView> flow;
    private final StackPane layers = new StackPane();
    private String wanted = "";
    private String shown = "";

    /// @param texts the bundle `dev.chimera.ui.preview.preview`
    /// @param open called with an http, https or mailto address after the reader has seen it and agreed
    public PreviewView(ResourceBundle texts, Consumer<URI> open) {
        var bodies = new RowBodies(texts, this::copyCode);
        flow = VirtualFlow.createVertical(rows, row -> new RowView(row, bodies.of(row)));
        getStyleClass().add("preview");
        flow.getStyleClass().add("preview-flow");
        getStylesheets().add(PreviewView.class.getResource("preview.css").toExternalForm());
        layers.getChildren().add(new VirtualizedScrollPane<>(flow));
        setCenter(layers);
    }

    /// Shows the text, usually the last one with more at its end. Parsing happens elsewhere; the newest text wins and the last
    /// one is always shown. At most one update per pulse.
    public void show(String markdown) {
        wanted = markdown;
        settled.set(wanted.equals(shown));
        parsing.submit(markdown);
    }

    private void arrived(RowDocument document) {
        rows.become(document.rows());
        shown = document.text();
        settled.set(shown.equals(wanted));
    }

    /// The text whose rows are on screen now.
    public String shownMarkdown() {
        return shown;
    }

    /// Whether the rows on screen are those of the text that was shown last.
    public ReadOnlyBooleanProperty settledProperty() {
        return settled.getReadOnlyProperty();
    }

    private void copyCode(Row.Code chunk) {
        var content = new ClipboardContent();
        content.putString(chunk.text());
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// What is shown while there is no text.
    public void setPlaceholder(Node placeholder) {
        placeholder.visibleProperty().bind(javafx.beans.binding.Bindings.isEmpty(rows));
        layers.getChildren().add(placeholder);
    }

    public void setZoom(double zoom) {}
}
