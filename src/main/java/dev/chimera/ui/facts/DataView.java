package dev.chimera.ui.facts;

import atlantafx.base.layout.InputGroup;
import dev.chimera.core.ingest.FilePlace;
import dev.chimera.core.ingest.IngestProgress;
import dev.chimera.ui.parts.Buttons;
import dev.chimera.ui.parts.EmptyPane;
import dev.chimera.ui.parts.Icon;
import dev.chimera.ui.parts.ProgressWords;
import dev.chimera.ui.parts.SearchField;
import dev.chimera.ui.parts.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// The Data tab: one table at a time, a search over it, and a way to copy it.
public final class DataView extends BorderPane {
    private final Texts texts;
    private final List<SheetView<?>> sheets = new ArrayList<>();
    private final List<ToggleButton> names = new ArrayList<>();
    private final SearchField search;
    private final ToggleGroup one = new ToggleGroup();
    private final StackPane place = new StackPane();
    private final ProgressBar bar = new ProgressBar();
    private final Label progress = new Label();
    private final PlaceView file;
    private final Node head;
    private final Button open;
    private final DataModel model;
    private SheetView<?> shown;
    private boolean front;

    /// @param scale how large words are, 1 for the usual size
    public DataView(DataModel model, ObservableValue<Double> scale, Texts texts) {
        this.texts = texts;
        this.model = model;
        file = new PlaceView(this::showTables, where -> reveal(where.file(), where.column()), texts);
        open = Buttons.icon("data-place", Icon.FILE, texts.get("data.place"), this::openPlace);
        search = new SearchField("data-search", texts.get("data.search"), texts.get("search.clear"));
        getStyleClass().add("data-view");
        setId("data");
        for (Sheet<?> sheet : new Sheets(texts).all()) {
            sheets.add(new SheetView<>(sheet, texts));
            names.add(name(sheet, sheets.getLast()));
        }
        sheets.forEach(sheet -> {
            sheet.whenOpened(this::openPlace);
            sheet.whenChosen(detail -> chosen(sheet, detail));
        });
        shown = sheets.getFirst();
        head = head();
        setTop(head);
        setCenter(place);
        names.getFirst().setSelected(true);
        search.textProperty().subscribe((_, text) -> shown.search(text));
        bar.setId("data-progress");
        progress.setId("data-progress-words");
        progress.getStyleClass().add("quiet");
        bar.setAccessibleText(texts.get("data.busy.title"));
        scale.subscribe(factor -> sheets.forEach(sheet -> sheet.scale(factor)));
        model.reading().subscribe(this::show);
        model.progress().subscribe(this::progress);
    }

    private ToggleButton name(Sheet<?> sheet, SheetView<?> view) {
        ToggleButton name = new ToggleButton(texts.get(sheet.key()));
        name.setId("show-" + view.getId());
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setTextAlignment(TextAlignment.CENTER);
        name.setToggleGroup(one);
        name.getStyleClass().add("small");
        name.setOnAction(_ -> {
            name.setSelected(true);
            show(view);
        });
        return name;
    }

    private Node head() {
        InputGroup choice = new InputGroup(names.toArray(ToggleButton[]::new));
        HBox.setHgrow(search, Priority.ALWAYS);
        Button copy = Buttons.icon("copy-csv", Icon.COPY, texts.get("data.copy"), () -> shown.copy());
        HBox find = new HBox(search, open, copy);
        find.getStyleClass().add("find-row");
        VBox head = new VBox(choice, find);
        head.getStyleClass().add("data-head");
        return head;
    }

    /// Shows a column of a file, or the file where no column is named.
    private void reveal(String file, String column) {
        showTables();
        search.setText("");
        boolean found = !column.isEmpty() && reveal(1, column + "\n\n" + file);
        if (!found) {
            reveal(0, file + "\n");
        }
    }

    /// Shows a file as it stands, at a place.
    public void showFile(Path root, FilePlace where) {
        setTop(null);
        setBottom(null);
        setCenter(file);
        file.show(root, where);
    }

    private void showTables() {
        setTop(head);
        setCenter(place);
        show(shown);
        shown.requestFocus();
    }

    private void openPlace() {
        if (model.reading().get() instanceof DataModel.Reading.Read(var result)) {
            shown.place().ifPresent(where -> showFile(result.inventory().root(), where));
        }
    }

    private void chosen(SheetView<?> sheet, Optional<Node> detail) {
        if (sheet == shown && getCenter() == place) {
            setBottom(detail.orElse(null));
            open.setDisable(shown.place().isEmpty());
        }
    }

    private boolean reveal(int sheet, String row) {
        names.get(sheet).setSelected(true);
        show(sheets.get(sheet));
        return sheets.get(sheet).reveal(row);
    }

    private void show(SheetView<?> view) {
        shown = view;
        if (getCenter() == place) {
            setBottom(view.detail().orElse(null));
        }
        if (front) {
            view.fill();
        }
        view.search(search.getText());
        open.setDisable(view.place().isEmpty());
        place.getChildren().setAll(view);
    }

    /// Whether the tab is in front. A table is filled when it is seen: that of a large folder takes its time.
    public void setFront(boolean on) {
        front = on;
        if (front) {
            shown.fill();
        }
    }

    private void show(DataModel.Reading reading) {
        if (reading instanceof DataModel.Reading.Read(var result)) {
            sheets.forEach(sheet -> sheet.take(result));
        } else {
            sheets.forEach(SheetView::clear);
        }
        words(reading).ifPresentOrElse(pane -> place.getChildren().setAll(pane), () -> show(shown));
        head.setDisable(!(reading instanceof DataModel.Reading.Read));
        for (int i = 0; i < names.size(); i++) {
            caption(names.get(i), sheets.get(i), reading instanceof DataModel.Reading.Read);
        }
    }

    /// The count stands below the name, so that all buttons fit beside each other in the smallest window.
    private static void caption(ToggleButton button, SheetView<?> sheet, boolean counted) {
        String name = sheet.getAccessibleText();
        button.setText(name + "\n" + (counted ? sheet.total() : "–"));
        button.setAccessibleText(counted ? name + ", " + sheet.total() : name);
    }

    private void progress(Optional<IngestProgress> now) {
        bar.setProgress(now.filter(step -> step.totalBytes() > 0).map(step -> (double) step.bytes() / step.totalBytes())
                .orElse(ProgressBar.INDETERMINATE_PROGRESS));
        progress.setText(now.map(new ProgressWords(texts)::of).orElse(""));
    }

    private Optional<EmptyPane> words(DataModel.Reading reading) {
        return switch (reading) {
            case DataModel.Reading.Nothing() -> Optional.of(new EmptyPane(texts.get("data.none.title"), texts.get("data.none.text")));
            case DataModel.Reading.Busy() -> Optional.of(new EmptyPane(texts.get("data.busy.title"), texts.get("data.busy.text"), bar, progress));
            case DataModel.Reading.Read ignored -> Optional.empty();
            case DataModel.Reading.Unreadable(var reason) -> Optional.of(new EmptyPane(texts.get("data.unreadable.title"), texts.said(reason)));
        };
    }
}
