package dev.chimera.ui.history;

import dev.chimera.core.run.history.KeptRun;
import dev.chimera.ui.parts.Buttons;
import dev.chimera.ui.parts.EmptyPane;
import dev.chimera.ui.parts.Icon;
import dev.chimera.ui.parts.SearchField;
import dev.chimera.ui.parts.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The History tab. A double click or Enter opens a run, Delete deletes the chosen ones, two or more chosen ones can be compared.
public final class HistoryView extends BorderPane {
    /// of a quiet label, in words of the usual size
    private static final double USUAL_FONT = 12.88;
    private final HistoryModel model;
    private final Texts texts;
    private final Consumer<List<KeptRun>> compare;
    private final Take take;
    private final HistoryTable table;
    private final Label count = new Label();

    /// @param compare shows runs side by side, the oldest first
    /// Ways to take over runs of the replaced system, each after asking for their folder.
    ///
    /// @param plain does no more
    /// @param open checks their reports against the open folder
    /// @param other checks them against a folder that is asked for as well
    /// @param folder whether a folder is open
    public record Take(Runnable plain, Runnable open, Runnable other, ObservableValue<Boolean> folder) {}

    public HistoryView(HistoryModel model, Consumer<List<KeptRun>> compare, Take take, Texts texts) {
        this.model = model;
        this.take = take;
        this.compare = compare;
        this.texts = texts;
        setId("history");
        getStyleClass().add("data-view");
        table = new HistoryTable(texts);
        setTop(head());
        setCenter(table);
        setBottom(buttons());
        table.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                open();
            }
        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.found().subscribe(this::show);
        model.all().subscribe((_, _) -> show(model.found().get()));
    }

    private Node head() {
        SearchField search = new SearchField("history-search", texts.get("history.search"), texts.get("search.clear"));
        search.textProperty().bindBidirectional(model.search());
        HBox.setHgrow(search, Priority.ALWAYS);
        count.setId("history-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.fontProperty().subscribe(font -> table.enlarge(font.getSize() / USUAL_FONT));
        count.getStyleClass().add("quiet");
        HBox row = new HBox(search, count, Buttons.icon("history-refresh", Icon.REFRESH, texts.get("history.refresh"), model::refresh));
        row.getStyleClass().addAll("find-row", "history-head");
        return row;
    }

    private Node buttons() {
        IntegerBinding chosen = Bindings.size(table.getSelectionModel().getSelectedItems());
        Button open = Buttons.labelled("history-open", Icon.FOLDER, texts.get("history.open"), texts.get("history.open.hint"), this::open);
        open.disableProperty().bind(chosen.isNotEqualTo(1));
        Button together = Buttons.labelled("history-compare", Icon.COMPARE, texts.get("history.compare"), texts.get("history.compare.hint"), this::compare);
        together.disableProperty().bind(chosen.lessThan(2).or(Bindings.createBooleanBinding(() -> chosen().stream().anyMatch(run -> run.kind() != KeptRun.Kind.REPORT),
                table.getSelectionModel().getSelectedItems())));
        Button delete = Buttons.labelled("history-delete", Icon.DELETE, texts.get("history.delete"), texts.get("history.delete.hint"), this::delete);
        delete.disableProperty().bind(chosen.lessThan(1));
        HBox gap = new HBox();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(open, together, delete, gap, takeMenu());
        row.getStyleClass().addAll("find-row", "history-buttons");
        return row;
    }

    private MenuButton takeMenu() {
        MenuButton menu = new MenuButton(texts.get("history.take.short"), Icon.TAKE.node());
        menu.setId("history-take");
        menu.setAccessibleText(texts.get("history.take"));
        menu.setTooltip(new Tooltip(texts.get("history.take")));
        menu.setMinWidth(Region.USE_PREF_SIZE);
        MenuItem open = item("history-take-open", "history.take.open", take.open);
        take.folder.subscribe(there -> open.setDisable(!there));
        menu.getItems().addAll(item("history-take-plain", "history.take.plain", take.plain), open, item("history-take-other", "history.take.other", take.other));
        return menu;
    }

    private MenuItem item(String id, String key, Runnable action) {
        MenuItem item = new MenuItem(texts.get(key));
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            open();
        } else if (event.getCode() == KeyCode.DELETE) {
            delete();
        } else {
            return;
        }
        event.consume();
    }

    private List<KeptRun> chosen() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    private void open() {
        if (chosen().size() == 1) {
            model.open(chosen().getFirst());
        }
    }

    private void compare() {
        compare.accept(chosen().stream().sorted(Comparator.comparing(KeptRun::startedAt)).toList());
    }

    private void delete() {
        if (!chosen().isEmpty()) {
            model.delete(chosen());
        }
    }

    private void show(List<KeptRun> runs) {
        table.show(runs);
        int all = model.all().get().map(List::size).orElse(0);
        count.setText(model.all().get().isEmpty() ? "" : texts.get("history.count", runs.size(), all));
        table.setPlaceholder(model.all().get().isEmpty() ? new Label()
                : all == 0 ? new EmptyPane(texts.get("history.none.title"), texts.get("history.none.text"))
                : new EmptyPane(texts.get("history.nomatch"), texts.get("history.nomatch.text")));
    }
}
