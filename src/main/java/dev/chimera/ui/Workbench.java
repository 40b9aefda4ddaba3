package dev.chimera.ui;

import dev.chimera.core.ingest.FilePlace;
import dev.chimera.core.run.Engine;
import dev.chimera.core.settings.Settings;
import dev.chimera.ui.fx.FxThread;
import dev.chimera.ui.metrics.EarlierModel;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.preview.PreviewView;
import dev.chimera.ui.run.AwayNote;
import dev.chimera.ui.run.Message;
import dev.chimera.ui.run.MessageBar;
import dev.chimera.ui.sources.FolderListing;
import dev.chimera.ui.sources.FolderDrop;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// One window: puts the panes together and carries what one does to the others. JavaFX thread only.
public final class Workbench {
    private final Stage stage;
    private final Desktop desktop;
    private final Consumer<Settings> changed;
    private final Texts texts;
    private final MessageBar messages;
    private final WorkbenchModel model;
    private final ReportDesk desk;
    private final Running running;
    private final WorkbenchLayout layout;
    private final OpenFolder folder;
    private final RunsDesk runs;
    private final MeasureDesk measure;
    private final TextPage page;
    private final Exporting exporting;
    private final ForeignReport foreign;
    private final AwayNote away;
    private final EarlierModel earlier;
    /// Kept here: what a binding depends on does not hold it.
    private final ObservableValue<Optional<Engine>> measured;
    private final WindowMemory before;
    private boolean placed;
    /// whether the dividers stand where somebody put them
    private ObservableBooleanValue chosen = new SimpleBooleanProperty();

    /// @param changed receives the settings when something was changed that is to be remembered
    public record Opening(Settings settings, Consumer<Settings> changed, Services services, PreviewView preview, Desktop desktop) {}

    /// Fills the stage and shows it.
    public Workbench(Stage stage, Opening opening) {
        this.stage = stage;
        desktop = opening.desktop;
        changed = opening.changed;
        texts = new Texts(Locale.getDefault());
        messages = new MessageBar(texts);
        model = WorkbenchModel.of(opening.settings, opening.services, messages, texts);
        desk = new ReportDesk(model, opening, messages::show, texts);
        running = new Running(model, desk, messages, new Running.Around(this::showReport, this::showTemplate, this::remember, this::runEnded), texts);
        exporting = new Exporting(stage, desk, opening, new Exporting.Around(messages::show, this::showReport, this::remember), texts);
        foreign = new ForeignReport(desk, model.run().running(), messages::show, this::anotherWindow, texts);
        earlier = new EarlierModel(opening.services.earlier(), running::open, reason -> messages.show(Message.trouble(texts.get("run.unfinished.unreadable", reason))));
        measured = model.measured();
        measure = measure(opening);
        page = new TextPage(opening.preview::another, this::saveText, texts);
        runs = runs(opening);
        layout = layout();
        folder = new OpenFolder(model, opening.settings.recentFolders(), messages,
                new OpenFolder.Around(stage::setTitle, layout.sources()::setRecent, this::remember), texts);
        desk.whenAsked((root, source) -> layout.showFile(root, FilePlace.of(source)));
        away = new AwayNote(stage, layout::showReport, texts);
        before = new WindowMemory(opening.settings.window());
        connect();
        show(before);
        model.choice().refresh();
        new UnfinishedOffer(opening.services.shelf(), new UnfinishedOffer.Doing(messages::show, running::open, running::resume), texts).look();
    }

    private MeasureDesk measure(Opening opening) {
        TextSaver tables = new TextSaver(stage, desktop, opening.services.writer(), messages::show, texts);
        return new MeasureDesk(model, opening.services, new MeasureDesk.Around(running::open, opening.preview::another, () -> showTab("prompts"), tables::save,
                new PictureSaver(stage, desktop, messages::show, texts)::save, this::runEnded), messages, texts);
    }

    private void showTab(String key) {
        layout.pages().show(key);
    }

    private RunsDesk runs(Opening opening) {
        return new RunsDesk(opening.services.archive(), new RunsDesk.Actions(running::open, measure::open, messages::show, this::saveText,
                title -> desktop.chooseFolder(stage, title), model.sources().listing().map(found -> found.map(FolderListing::root)), page::show), texts);
    }

    /// Everything that stands in the window; what others bring is added here: tabs behind the own ones, pages over the window.
    private WorkbenchLayout layout() {
        WorkbenchLayout all = new WorkbenchLayout(new WorkbenchLayout.Contents(model, desk, messages, earlier),
                new WorkbenchLayout.Actions(this::chooseFolder, this::run, model.run()::stop, exporting::ask, this::open,
                        new PictureSaver(stage, desktop, messages::show, texts)::save, exporting.menu(this::check, this::anotherWindow)), texts);
        all.pages().add(runs.tabs());
        all.pages().add(measure.tabs());
        all.lay(exporting.panel());
        all.lay(page);
        return all;
    }

    private void connect() {
        model.run().running().subscribe((was, is) -> {
            if (was && !is) {
                model.run().state().get().flatMap(away::ended).ifPresent(message -> messages.show(message.with(texts.get("tool.export"), exporting::ask)));
            }
            earlier.look(measured.getValue());
        });
        measured.subscribe((Optional<Engine> engine) -> earlier.look(engine));
        List.<ObservableValue<?>>of(model.theme(), model.text(), model.personas().name(), model.templates().name()).forEach(value -> value.subscribe((_, _) -> remember()));
        model.personas().deleted().subscribe((_, deleted) -> deleted.ifPresent(persona -> messages.show(
                Message.note(texts.get("persona.deleted", persona.name())).with(texts.get("undo"), () -> model.personas().restore(persona)))));
        model.templates().deleted().subscribe((_, deleted) -> deleted.ifPresent(template -> messages.show(
                Message.note(texts.get("template.deleted", template.name())).with(texts.get("undo"), () -> model.templates().restore(template)))));
        model.choice().engine().subscribe((_, _) -> model.choice().refresh());
    }

    private void show(WindowMemory memory) {
        Scene scene = new Scene(layout);
        scene.getStylesheets().add(String.valueOf(getClass().getResource("workbench.css")));
        Theme.follow(scene, model.theme());
        TextSize.follow(layout, model.text());
        layout.install(scene);
        new FolderDrop(layout, this::open, ForeignReport::looksLike, this::check);
        stage.setScene(scene);
        stage.setTitle(texts.get("window.title"));
        stage.setMinWidth(860);
        stage.setMinHeight(560);
        memory.place(stage);
        stage.setOnHiding(_ -> close());
        stage.show();
        FxThread.later(() -> {
            chosen = memory.place(layout.panes());
            memory.placeOthers(layout, layout.panes());
            layout.pages().show(memory.tab());
            placed = true;
            desk.warmUp();
        });
    }

    private void close() {
        remember();
        model.run().stop();
        measure.stop();
        model.data().stop();
        model.sources().close();
    }

    /// Opens a folder; what was open stays until the new one is there.
    public void open(Path directory) {
        folder.open(directory);
    }

    private void chooseFolder() {
        desktop.chooseFolder(stage, texts.get("dialog.folder")).ifPresent(this::open);
    }

    /// Starts a run, or says why it cannot be started.
    public void run() {
        if (!model.run().running().get()) {
            measure.alone(running::start);
        }
    }

    private void runEnded() {
        runs.runEnded();
        folder.runEnded();
    }

    private void showReport() {
        layout.showReport();
    }

    private void showTemplate() {
        layout.showTemplate();
    }

    private void saveText(String name, String text) {
        desktop.chooseFile(stage, texts.get("compare.file"), name).ifPresent(file -> exporting.save(file, text));
    }

    private void anotherWindow() {
        desktop.anotherWindow(settings());
    }

    /// Opens a report that somebody wrote, to check it against the open folder.
    public void check(Path report) {
        layout.showReport();
        foreign.check(report);
    }

    private void remember() {
        changed.accept(settings());
    }

    /// What would be remembered now.
    Settings kept() {
        return settings();
    }

    private Settings settings() {
        return model.settings(folder.recent(), remembered().values()).with(exporting.kept());
    }

    private WindowMemory remembered() {
        return !placed ? before : chosen.get() ? layout.memory(stage) : layout.memory(stage).withoutSides();
    }

    /// Says something below the tool bar.
    public void show(Message message) {
        messages.show(message);
    }

    MeasureDesk measure() {
        return measure;
    }

    ReportDesk desk() {
        return desk;
    }

    /// What the panes show, for whoever drives the window from outside.
    WorkbenchModel model() {
        return model;
    }
}
