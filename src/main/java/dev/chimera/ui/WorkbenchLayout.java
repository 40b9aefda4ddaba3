package dev.chimera.ui;

import dev.chimera.core.measure.Usual;
import dev.chimera.core.run.journal.KeptCalls;
import dev.chimera.ui.export.ExportPanel;
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
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Where everything stands in the window.
final class WorkbenchLayout extends StackPane {
    private final Contents contents;
    private final Actions actions;
    private final Texts texts;
    private final SplitPane panes = new SplitPane();
    private final TabPane tabs = new TabPane();
    private final ShortcutSheet sheet;
    private final ModelPage models;
    private final SourcesView sources;
    private final PromptsView prompts;
    private final DataView data;
    private final BorderPane frame = new BorderPane();
    private final Node right;

    /// What the panes show.
    record Contents(WorkbenchModel model, ReportDesk desk, MessageBar messages, EarlierModel earlier, ExportPanel export) {}

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
        prompts = new PromptsView(contents.model.personas(), contents.model.run().state(), texts);
        data = new DataView(contents.model.data(), texts);
        fillTabs();
        right = right();
        panes.setId("panes");
        panes.getItems().addAll(sources, tabs, right);
        SplitPane.setResizableWithParent(sources, false);
        SplitPane.setResizableWithParent(right, false);
        // the focus goes in the order in which these are put in
        frame.setTop(new VBox(toolbar(), contents.messages));
        frame.setCenter(panes);
        frame.setBottom(status());
        StackPane.setAlignment(contents.export, Pos.CENTER);
        getChildren().addAll(frame, contents.export, models, sheet);
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

    private void fillTabs() {
        tabs.setId("tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setTabDragPolicy(TabPane.TabDragPolicy.FIXED);
        tabs.getTabs().addAll(tab("report", contents.desk.tab()),
                tab("source", contents.desk.source()),
                tab("data", data),
                tab("prompts", prompts));
        tabs.setMinWidth(320);
    }

    private Tab tab(String key, Node content) {
        Tab tab = new Tab(texts.get("tab." + key), content);
        tab.setId("tab-" + key);
        return tab;
    }

    private Node right() {
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
        tabs.getTabs().stream().filter(tab -> "tab-prompts".equals(tab.getId())).findFirst().ifPresent(tabs.getSelectionModel()::select);
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
        new Shortcuts(actions.choose, actions.run, this::escape, actions.export, sheet::toggle).install(scene, tabs);
        Areas areas = new Areas(scene, List.of(frame.getTop(), sources, tabs, right));
        areas.install();
        Shortcuts.textSize(scene, contents.model.text());
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.F8), () -> step(true));
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.F8, KeyCombination.SHIFT_DOWN), () -> step(false));
    }

    private void step(boolean forward) {
        showReport();
        contents.desk.step(forward);
    }

    /// Shows a file in the Data tab, at one of its columns where one is named.
    void showData(String file, String column) {
        tabs.getSelectionModel().select(2);
        data.reveal(file, column);
    }

    private boolean escape() {
        boolean running = contents.model.run().running().get();
        if (sheet.isVisible()) {
            sheet.setVisible(false);
            return true;
        }
        if (models.isVisible()) {
            models.setVisible(false);
            return true;
        }
        if (tabs.getSelectionModel().getSelectedIndex() == 0 && contents.desk.leaveFigure()) {
            return true;
        }
        if (running) {
            actions.stop.run();
        }
        return running;
    }

    /// More tabs, behind the others.
    void add(List<Tab> more) {
        tabs.getTabs().addAll(more);
    }

    int tab() {
        return tabs.getSelectionModel().getSelectedIndex();
    }

    void showTab(int index) {
        tabs.getSelectionModel().select(Math.clamp(index, 0, tabs.getTabs().size() - 1));
    }

    void showReport() {
        tabs.getSelectionModel().selectFirst();
    }

    SplitPane panes() {
        return panes;
    }

    SourcesView sources() {
        return sources;
    }
}
