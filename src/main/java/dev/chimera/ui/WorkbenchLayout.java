package dev.chimera.ui;

import dev.chimera.core.ingest.FilePlace;
import dev.chimera.core.measure.Usual;
import dev.chimera.core.run.journal.KeptCalls;
import dev.chimera.ui.facts.DataView;
import dev.chimera.ui.metrics.EarlierModel;
import dev.chimera.ui.metrics.MetricsView;
import dev.chimera.ui.model.ModelPage;
import dev.chimera.ui.model.ModelPanel;
import dev.chimera.ui.parts.ProgressWords;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.prompts.PromptsView;
import dev.chimera.ui.run.MessageBar;
import dev.chimera.ui.run.RunStatus;
import dev.chimera.ui.run.RunToolbar;
import dev.chimera.ui.sources.SourcesView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// Where everything stands in the window.
final class WorkbenchLayout extends StackPane {
    private final Contents contents;
    private final Actions actions;
    private final Texts texts;
    private final SplitPane panes = new SplitPane();
    private final Pages pages;
    private final List<Node> over = new ArrayList<>();
    private final ShortcutSheet sheet;
    private final ModelPage models;
    private final SourcesView sources;
    private final PromptsView prompts;
    private final DataView data;
    private final BorderPane frame = new BorderPane();
    private final SplitPane right;
    private final RunToolbar toolbar;
    private final WidePages wide;

    /// What the panes show.
    record Contents(WorkbenchModel model, ReportDesk desk, MessageBar messages, EarlierModel earlier) {}

    /// What the window can do.
    record Actions(Runnable choose, Runnable run, Runnable stop, Runnable export, Consumer<Path> open, Consumer<Image> savePicture, MoreMenu more) {}

    WorkbenchLayout(Contents contents, Actions actions, Texts texts) {
        this.contents = contents;
        this.actions = actions;
        this.texts = texts;
        getStyleClass().add("workbench");
        sheet = new ShortcutSheet(texts);
        models = new ModelPage(contents.model.choice(), contents.model.memory(), contents.model.calls(), texts);
        sources = new SourcesView(contents.model.sources(), contents.model.data().states(), texts, actions.choose, actions.open);
        prompts = new PromptsView(contents.model.personas(), contents.model.templates(), contents.model.run().state(), texts);
        data = new DataView(contents.model.data(), contents.model.text().map(size -> size.percent() / 100.0), texts);
        pages = new Pages(texts);
        pages.add(List.of(Page.of("report", contents.desk.tab(), texts), Page.of("source", contents.desk.source(), texts), Page.of("data", data, texts),
                Page.of("prompts", prompts, texts)));
        pages.getSelectionModel().selectedItemProperty().subscribe(_ -> data.setFront(pages.shows("data")));
        right = right();
        toolbar = toolbar();
        panes.setId("panes");
        panes.getItems().addAll(sources, pages.shown(), right);
        SplitPane.setResizableWithParent(sources, false);
        SplitPane.setResizableWithParent(right, false);
        wide = new WidePages(panes, pages, sources, right);
        // the focus goes in the order in which these are put in
        frame.setTop(new VBox(toolbar, pages, contents.messages));
        frame.setCenter(whole());
        frame.setBottom(status());
        frame.setMinSize(0, 0);
        getChildren().add(frame);
        lay(models);
        lay(sheet);
    }

    /// With large words the panes may need more room than a small window has: then it is scrolled, and nothing stands out of it.
    private ScrollPane whole() {
        ScrollPane scroll = new ScrollPane(panes);
        scroll.setId("whole");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.setAccessibleText(texts.get("window.title"));
        return scroll;
    }

    /// One more page over the window, seen when it is visible; Escape puts it away.
    void lay(Node page) {
        over.add(page);
        StackPane.setAlignment(page, Pos.CENTER);
        getChildren().add(page);
    }

    private RunToolbar toolbar() {
        WorkbenchModel model = contents.model;
        BooleanBinding idle = model.run().running().not();
        BooleanBinding folder = Bindings.createBooleanBinding(() -> model.sources().listing().get().isPresent(), model.sources().listing());
        return new RunToolbar(new RunToolbar.Actions(actions.choose, actions.run, actions.stop, actions.export, actions.more),
                new RunToolbar.Enabled(idle.and(folder), model.run().running(),
                        contents.desk.wholeNow()),
                model.agent(), texts, new ViewMenu(model.theme(), model.text(), sheet::toggle, texts));
    }

    private SplitPane right() {
        WorkbenchModel model = contents.model;
        ModelPanel panel = new ModelPanel(new ModelPanel.Parts(model.choice(), model.options(), model.profiles()), model.run().state(), models::open, texts);
        SplitPane both = new SplitPane(scrolling(panel), scrolling(metrics()));
        both.setId("right");
        both.setOrientation(Orientation.VERTICAL);
        both.setDividerPositions(0.54);
        return both;
    }

    private MetricsView metrics() {
        WorkbenchModel model = contents.model;
        MetricsView.Doing doing = new MetricsView.Doing(contents.earlier::open, this::showCall, actions.savePicture);
        return new MetricsView(model.run().state(), model.run().running(), contents.earlier.calls(), doing, texts);
    }

    private void showCall(int call) {
        pages.show("prompts");
        prompts.choose(call);
    }

    private static ScrollPane scrolling(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.AS_NEEDED);
        return scroll;
    }

    private RunStatus status() {
        WorkbenchModel model = contents.model;
        return new RunStatus(new RunStatus.Watched(model.run().state(), model.run().running()), model.choice().words(),
                model.data().progress().map(now -> now.map(new ProgressWords(texts)::of).orElse("")),
                contents.earlier.calls().map(WorkbenchLayout::usual), texts);
    }

    private static Usual usual(List<KeptCalls> kept) {
        return Usual.of(kept.stream().flatMap(run -> run.calls().stream()).map(call -> call.result().record()).toList());
    }

    void install(Scene scene) {
        new Shortcuts(actions.choose, actions.run, this::escape, actions.export, sheet::toggle).install(scene, pages);
        Areas areas = new Areas(scene, List.of(toolbar, pages, contents.messages, sources, pages.shown(), right));
        areas.install();
        pages.install(scene);
        Shortcuts.textSize(scene, contents.model.text());
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.F8), () -> step(true));
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.F8, KeyCombination.SHIFT_DOWN), () -> step(false));
    }

    private void step(boolean forward) {
        showReport();
        contents.desk.step(forward);
    }

    /// Shows a file in the Data tab, at a place.
    void showFile(Path root, FilePlace place) {
        pages.show("data");
        data.showFile(root, place);
    }

    /// Shows the words around each question.
    void showTemplate() {
        pages.show("prompts");
        prompts.showTemplate();
    }

    private boolean escape() {
        Optional<Node> page = over.reversed().stream().filter(Node::isVisible).findFirst();
        page.ifPresent(shown -> shown.setVisible(false));
        if (page.isPresent() || pages.shows("report") && contents.desk.leaveFigure()) {
            return true;
        }
        boolean running = contents.model.run().running().get();
        if (running) {
            actions.stop.run();
        }
        return running;
    }

    void showReport() {
        pages.show("report");
    }

    /// The tabs in the middle; more are put behind the others.
    Pages pages() {
        return pages;
    }

    SplitPane panes() {
        return panes;
    }

    /// Where everything stands now, to be remembered.
    WindowMemory memory(Stage stage) {
        return WindowMemory.of(stage, panes, wide.positions(), wide.roots(this), pages.index());
    }

    SourcesView sources() {
        return sources;
    }
}
