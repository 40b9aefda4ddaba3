package dev.chimera.ui.facts;

import dev.chimera.core.ingest.FilePlace;
import dev.chimera.core.ingest.Histogram;
import dev.chimera.core.ingest.IngestResult;
import dev.chimera.ui.parts.EmptyPane;
import dev.chimera.ui.parts.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// One table: its rows narrowed by a search, in the order that the user chose.
final class SheetView<T> extends TableView<T> {
    private final Sheet<T> sheet;
    private final Texts texts;
    private final ObservableList<T> all = FXCollections.observableArrayList();
    private final FilteredList<T> found = new FilteredList<>(all);
    private Optional<IngestResult> waiting = Optional.empty();
    private int total;
    private String wanted = "";

    SheetView(Sheet<T> sheet, Texts texts) {
        this.sheet = sheet;
        this.texts = texts;
        setId(sheet.key().replace('.', '-'));
        getStyleClass().add("dense");
        setAccessibleText(texts.get(sheet.key()));
        setPlaceholder(new EmptyPane(texts.get(sheet.key()), texts.get(sheet.key() + ".empty")));
        sheet.columns().forEach(column -> getColumns().add(column(column)));
        SortedList<T> sorted = new SortedList<>(found);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.C && !getSelectionModel().isEmpty()) {
                copy(sheet.csv(List.copyOf(getSelectionModel().getSelectedItems()), texts::get));
                event.consume();
            }
        });
    }

    /// Makes the columns as wide as the words need.
    ///
    /// @param scale 1 for words of the usual size
    void scale(double scale) {
        for (int i = 0; i < getColumns().size(); i++) {
            getColumns().get(i).setPrefWidth(sheet.columns().get(i).width() * scale);
        }
    }

    private TableColumn<T, T> column(SheetColumn<T> column) {
        TableColumn<T, T> made = new TableColumn<>(texts.get(column.key()));
        made.setPrefWidth(column.width());
        made.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        Function<T, Optional<Histogram>> picture = column.picture();
        if (picture != null) {
            made.setSortable(false);
            made.setCellFactory(_ -> new HistogramCell<>(picture));
            return made;
        }
        made.setCellFactory(_ -> new SheetCell<>(column.text()));
        ToDoubleFunction<T> number = column.number();
        if (number == null) {
            made.setComparator(Comparator.comparing(column.text(), String.CASE_INSENSITIVE_ORDER));
        } else {
            made.setComparator(byValue(made, number));
            made.getStyleClass().add("figure-column");
        }
        return made;
    }

    /// Rows without a figure come last in either direction.
    private static <T> Comparator<T> byValue(TableColumn<T, T> column, ToDoubleFunction<T> number) {
        return (a, b) -> {
            double left = number.applyAsDouble(a);
            double right = number.applyAsDouble(b);
            if (Double.isNaN(left) != Double.isNaN(right)) {
                return Double.isNaN(left) == (column.getSortType() == TableColumn.SortType.ASCENDING) ? 1 : -1;
            }
            return Double.compare(left, right);
        };
    }

    /// Takes what was read; the table has its rows when it is filled.
    void take(IngestResult result) {
        waiting = Optional.of(result);
        total = sheet.count().applyAsInt(result);
    }

    /// Puts the rows of what was taken last into the table: only one table is seen at a time, and each may be long.
    void fill() {
        waiting.ifPresent(result -> keepingChoice(() -> all.setAll(sheet.rows().apply(result))));
        waiting = Optional.empty();
    }

    /// The row of the same name is chosen afterwards; a table forgets the choice when its rows are replaced.
    private void keepingChoice(Runnable change) {
        Optional<String> chosen = Optional.ofNullable(getSelectionModel().getSelectedItem()).map(sheet::name);
        change.run();
        getSelectionModel().clearSelection();
        chosen.flatMap(name -> getItems().stream().filter(row -> sheet.name(row).equals(name)).findFirst())
                .ifPresent(row -> getSelectionModel().select(row));
    }

    /// Calls back whenever another row is chosen.
    void whenChosen(Consumer<Optional<Node>> receiver) {
        getSelectionModel().selectedItemProperty().subscribe((_, _) -> receiver.accept(detail()));
    }

    /// Calls back when a row is opened, with Enter or two clicks.
    void whenOpened(Runnable open) {
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                open.run();
                event.consume();
            }
        });
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
                open.run();
            }
        });
    }

    /// Where in a file the chosen row comes from.
    Optional<FilePlace> place() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem()).flatMap(sheet.place());
    }

    /// What the sheet has to show of the row that is chosen.
    Optional<Node> detail() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem()).flatMap(sheet.detail());
    }

    /// Chooses the first row with this name or a name that begins with it, and scrolls to it; whether there is one.
    boolean reveal(String name) {
        Optional<T> row = getItems().stream().filter(item -> sheet.name(item).startsWith(name)).findFirst();
        row.ifPresent(found -> {
            getSelectionModel().clearSelection();
            getSelectionModel().select(found);
            scrollTo(found);
        });
        return row.isPresent();
    }

    void clear() {
        waiting = Optional.empty();
        total = 0;
        all.clear();
    }

    void search(String text) {
        if (!text.equals(wanted)) {
            wanted = text;
            keepingChoice(() -> found.setPredicate(row -> sheet.matches(row, text)));
        }
        setPlaceholder(new EmptyPane(texts.get(sheet.key()), total == 0 ? texts.get(sheet.key() + ".empty") : texts.get("data.nomatch", text)));
    }

    /// How many rows there are without the search.
    int total() {
        return total;
    }

    /// What is shown, in its order, as CSV.
    String csv() {
        return sheet.csv(List.copyOf(getItems()), texts::get);
    }

    void copy() {
        copy(csv());
    }

    private static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
}
