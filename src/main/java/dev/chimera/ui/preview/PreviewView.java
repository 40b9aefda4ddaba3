package dev.chimera.ui.preview;

import dev.chimera.ui.fx.Background;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.preview.rows.Excerpt;
import dev.chimera.ui.preview.rows.LiveMarkdown;
import dev.chimera.ui.preview.rows.Outline;
import dev.chimera.ui.preview.rows.Row;
import dev.chimera.ui.preview.rows.RowDocument;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Markdown shown while it is being written. Call every method on the JavaFX thread.
public final class PreviewView extends BorderPane {
    private final ReadOnlyBooleanWrapper settled = new ReadOnlyBooleanWrapper(this, "settled", true);
    private final Background<String, RowDocument> parsing = new Background<>(new LiveMarkdown()::update, this::arrived);
    private final RowsPane pane;
    private final Selecting selecting;
    private final FindBar find;
    private final OutlinePane outline;
    private final Touchable touchable;
    private final Zoom zoom;
    private String wanted = "";
    private String shown = "";

    private final Supplier<PreviewView> more;

    /// @param texts the words of the window
    /// @param open called with an http, https or mailto address after the reader has seen it and agreed
    public PreviewView(Texts texts, Consumer<URI> open) {
        more = () -> new PreviewView(texts, open);
        pane = new RowsPane(texts, chunk -> TextClipboard.put(Excerpt.codeBlock(rows(), chunk)), this::tints);
        var link = new LinkPrompt(texts, open, pane::requestFocus);
        touchable = new Touchable(pane::rows, link::ask);
        selecting = new Selecting(pane, touchable::click);
        find = new FindBar(pane, texts);
        outline = new OutlinePane(texts, this::goTo);
        zoom = new Zoom(pane);
        var actions = new ReaderActions(pane, selecting, find, outline, zoom, this::shownMarkdown);
        var layers = new StackPane(pane, outline, link);
        layers.setMinSize(0, 0);
        StackPane.setAlignment(outline, Pos.TOP_LEFT);
        StackPane.setAlignment(link, Pos.BOTTOM_CENTER);
        setTop(new VBox(new PreviewBar(texts, actions, zoom.percentProperty()), find));
        setCenter(layers);
        getStyleClass().add("preview");
        getStylesheets().add(Objects.requireNonNull(PreviewView.class.getResource("preview.css")).toExternalForm());
        listen(texts, actions);
    }

    private void listen(Texts texts, PreviewActions actions) {
        addEventHandler(KeyEvent.KEY_PRESSED, new PreviewKeys(pane, selecting, actions)::anywhere);
        addEventFilter(ScrollEvent.SCROLL, event -> {
            if (event.isShortcutDown() && event.getDeltaY() != 0) {
                actions.zoomStep(event.getDeltaY() > 0);
                event.consume();
            }
        });
        var menu = new PreviewMenu(texts, actions);
        pane.setOnContextMenuRequested(event -> menu.show(pane, event.getScreenX(), event.getScreenY()));
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> outline.close());
        new Hover(pane, touchable::words);
    }

    /// One more of the same kind, with nothing in it.
    public PreviewView another() {
        return more.get();
    }

    /// Shows the text, usually the last one with more at its end. Parsing happens elsewhere; the newest text wins and the last
    /// one is always shown. At most one update per pulse.
    public void show(String markdown) {
        wanted = markdown;
        settled.set(wanted.equals(shown));
        parsing.submit(markdown);
    }

    private void arrived(RowDocument document) {
        int alike = Math.min(64, shown.length() / 2);
        boolean another = shown.isEmpty() || !document.text().regionMatches(0, shown, 0, alike);
        shown = document.text();
        int first = pane.show(document.rows(), another);
        selecting.rowsChanged(another);
        find.rowsChanged(first);
        if (outline.isVisible()) {
            outline.rowsChanged(Outline.of(rows()));
        }
        settled.set(shown.equals(wanted));
    }

    /// @param growing whether more text is to come: only then is there a latest to jump to
    public void setGrowing(boolean growing) {
        pane.setGrowing(growing);
    }

    /// The text whose rows are on screen now.
    public String shownMarkdown() {
        return shown;
    }

    /// Whether the rows on screen are those of the text that was shown last.
    public ReadOnlyBooleanProperty settledProperty() {
        return settled.getReadOnlyProperty();
    }

    /// Does what is slow the first time before it is needed, in small steps. Call once, after the window is shown.
    public void warmUp() {
        new Background<>(LiveMarkdown::whole, (RowDocument sample) -> pane.warmUp(sample.rows())).submit(WarmUp.SAMPLE);
    }

    /// What is shown while there is no text.
    public void setPlaceholder(Node placeholder) {
        pane.setPlaceholder(placeholder);
    }

    /// @param factor size of the text, 1 being the window's own; the nearest of the steps from 0.5 to 3 is taken
    public void setZoom(double factor) {
        zoom.set(factor);
    }

    /// The size of the text in percent of the window's own.
    public ReadOnlyObjectProperty<Integer> zoomPercentProperty() {
        return zoom.percentProperty();
    }

    /// Marks stretches of the Markdown; they must not overlap. They stay until others are set.
    public void setDecorations(List<Decoration> marked) {
        touchable.mark(marked);
        pane.retint();
    }

    /// @param action receives the decoration that was clicked, or reached by keyboard
    public void setOnDecorationClicked(Consumer<Decoration> action) {
        touchable.whenClicked(action);
    }

    /// Scrolls to a place of the Markdown and selects it.
    ///
    /// @param start offset, inclusive
    /// @param end offset, exclusive
    public void reveal(int start, int end) {
        selecting.selectSource(start, end);
    }

    @Override
    public void requestFocus() {
        pane.requestFocus();
    }

    private List<Row> rows() {
        return pane.rows();
    }

    private void goTo(int row) {
        pane.revealFirst(row);
        pane.requestFocus();
    }

    private List<Tint> tints(int row) {
        if (row >= rows().size()) {
            return List.of();
        }
        var all = new ArrayList<Tint>(touchable.tints(rows().get(row)));
        all.addAll(selecting.tints(row));
        all.addAll(find.tints(row));
        return all;
    }
}
