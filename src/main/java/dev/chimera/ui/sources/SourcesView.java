package dev.chimera.ui.sources;

import dev.chimera.ui.fx.Background;
import dev.chimera.ui.parts.Buttons;
import dev.chimera.ui.parts.EmptyPane;
import dev.chimera.ui.parts.FileStates;
import dev.chimera.ui.parts.Icon;
import dev.chimera.ui.parts.SearchField;
import dev.chimera.ui.parts.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.CheckBoxTreeItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.CheckTreeView;

/// The left pane: the folder and the files in it. Check marks decide what a run reads.
public final class SourcesView extends VBox {
    private final SourcesModel model;
    private final Texts texts;
    private final FolderCounts counts;
    private final Label folder = new Label();
    private final MenuButton recent = new MenuButton();
    private final SearchField search;
    private final CheckTreeView<SourceNode> tree = new CheckTreeView<>();
    private final Label line = new Label();
    private final Tooltip why = new Tooltip();
    private final Consumer<Path> open;
    private final Background<Wanted, Built> builder = new Background<>(this::build, this::show);

    private final Unrolling unroll = new Unrolling(tree);
    private Optional<Wanted> last = Optional.empty();

    private record Wanted(FolderListing listing, Set<String> excluded, String search) {}

    private record Built(Wanted wanted, CheckBoxTreeItem<SourceNode> root) {
        /// Whether the same of the same folder was shown before.
        boolean isAgain(Wanted before) {
            return before.listing.root().equals(wanted.listing.root()) && before.search.equals(wanted.search);
        }
    }

    /// @param states how far the reading of each file is
    /// @param choose lets the user choose a folder
    /// @param open opens a given folder
    public SourcesView(SourcesModel model, FileStates states, Texts texts, Runnable choose, Consumer<Path> open) {
        this.model = model;
        this.texts = texts;
        this.open = open;
        counts = new FolderCounts(texts);
        search = new SearchField("file-search", texts.get("sources.search"), texts.get("search.clear"));
        getStyleClass().add("pane");
        setMinWidth(200);
        setPrefWidth(250);
        setId("sources");
        StackPane files = new StackPane(tree, empty(choose));
        VBox.setVgrow(files, Priority.ALWAYS);
        getChildren().addAll(head(choose), search, files, foot());
        tree.setId("files");
        tree.getStyleClass().add("dense");
        tree.setAccessibleText(texts.get("sources.tree"));
        tree.setCellFactory(_ -> new SourceCell(states, texts));
        tree.visibleProperty().bind(model.listing().map(found -> found.isPresent() && !found.get().readable().isEmpty()));
        tree.addEventHandler(KeyEvent.KEY_PRESSED, this::undo);
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::check);
        search.disableProperty().bind(tree.visibleProperty().not());
        model.listing().subscribe(_ -> rebuild());
        search.textProperty().subscribe((_, _) -> rebuild());
        model.listing().subscribe(_ -> count());
        model.excluded().subscribe(_ -> count());
    }

    private void check(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && tree.getSelectionModel().getSelectedItem() instanceof CheckBoxTreeItem<SourceNode> line) {
            line.setSelected(!line.isSelected());
            event.consume();
        }
    }

    private void undo(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.Z && model.undo()) {
            rebuild();
            event.consume();
        }
    }

    private HBox head(Runnable choose) {
        folder.setId("folder");
        folder.getStyleClass().add("pane-title");
        folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        folder.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(folder, Priority.ALWAYS);
        recent.setId("recent");
        recent.setGraphic(Icon.CLOCK.node());
        recent.setAccessibleText(texts.get("sources.recent.hint"));
        recent.setTooltip(new Tooltip(texts.get("sources.recent.hint")));
        recent.setMinWidth(USE_PREF_SIZE);
        recent.getStyleClass().add("flat");
        HBox head = new HBox(folder, recent, Buttons.icon("choose-folder", Icon.FOLDER, texts.get("sources.choose.hint"), choose));
        head.getStyleClass().add("pane-head");
        return head;
    }

    private StackPane empty(Runnable choose) {
        EmptyPane nothing = new EmptyPane(texts.get("sources.empty.title"), texts.get("sources.empty.text"),
                Buttons.labelled("empty-open", Icon.FOLDER, texts.get("sources.choose"), texts.get("sources.choose.hint"), choose));
        EmptyPane noFiles = new EmptyPane(texts.get("sources.none.title"), texts.get("sources.none.text"));
        nothing.visibleProperty().bind(model.listing().map(found -> found.isEmpty()));
        noFiles.visibleProperty().bind(model.listing().map(found -> found.isPresent() && found.get().readable().isEmpty()));
        StackPane both = new StackPane(nothing, noFiles);
        both.visibleProperty().bind(tree.visibleProperty().not());
        return both;
    }

    private Label foot() {
        line.setId("counts");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        line.getStyleClass().add("quiet");
        line.setTooltip(why);
        return line;
    }

    /// Builds the tree elsewhere: a large folder has many lines.
    private void rebuild() {
        model.listing().get().ifPresent(found -> builder.submit(new Wanted(found, model.excludedNow(), search.getText())));
        folder.setText(model.listing().get().map(FolderListing::name).orElse(texts.get("sources.title")));
        folder.setTooltip(new Tooltip(model.listing().get().map(found -> found.root().toString()).orElse(texts.get("sources.empty.text"))));
    }

    private Built build(Wanted wanted) {
        return new Built(wanted, new SourceTree(wanted.excluded, model::setIncluded).build(wanted.listing, wanted.search));
    }

    private void show(Built built) {
        if (built.wanted.excluded.equals(model.excludedNow())) {
            Optional<TreeState> before = last.filter(built::isAgain).map(_ -> TreeState.of(tree));
            before.ifPresent(state -> state.open(built.root));
            boolean first = tree.getRoot() == null;
            tree.setRoot(built.root);
            if (first) {
                unroll.begin();
            }
            before.ifPresent(state -> state.choose(tree));
            last = Optional.of(built.wanted);
        } else {
            rebuild();
        }
    }

    private void count() {
        line.setText(model.listing().get().map(found -> counts.line(found, model.excluded().get())).orElse(""));
        why.setText(model.listing().get().map(counts::why).orElse(""));
        line.setVisible(!line.getText().isEmpty());
    }

    /// Which folders the menu offers, newest first.
    ///
    /// @param forget empties the list
    public void setRecent(List<String> folders, Runnable forget) {
        recent.setDisable(folders.isEmpty());
        recent.getItems().setAll(folders.stream().map(this::recentItem).toList());
        MenuItem clear = new MenuItem(texts.get("sources.recent.clear"));
        clear.setId("forget-recent");
        clear.setOnAction(_ -> forget.run());
        recent.getItems().addAll(new SeparatorMenuItem(), clear);
    }

    private MenuItem recentItem(String path) {
        MenuItem item = new MenuItem(path);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> open.accept(Path.of(path)));
        return item;
    }
}
