package dev.chimera.ui;

import dev.chimera.core.run.Agent;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.RunRequest;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.history.OpenedRun;
import dev.chimera.core.settings.Settings;
import dev.chimera.ui.fx.FxThread;
import dev.chimera.ui.metrics.EarlierModel;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.preview.PreviewView;
import dev.chimera.ui.run.AwayNote;
import dev.chimera.ui.run.Message;
import dev.chimera.ui.run.MessageBar;
import dev.chimera.ui.run.OutcomeText;
import dev.chimera.ui.run.RunShelf;
import dev.chimera.ui.sources.FolderDrop;
import dev.chimera.ui.sources.FolderListing;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
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
    private final WorkbenchLayout layout;
    private final RunsDesk runs;
    private final Exporting exporting;
    private final ForeignReport foreign;
    private final AwayNote away;
    private final EarlierModel earlier;
    private final RecentFolders recent;
    private final WindowMemory before;
    private boolean placed;
    private boolean stale;

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
        exporting = new Exporting(stage, desk, opening, messages::show, texts);
        foreign = new ForeignReport(desk, model.run().running(), messages::show, () -> desktop.anotherWindow(settings()), texts);
        earlier = new EarlierModel(opening.services.earlier(), this::open, reason -> messages.show(Message.trouble(texts.get("run.unfinished.unreadable", reason))));
        runs = new RunsDesk(opening.services.archive(), new RunsDesk.Actions(this::open, messages::show, (name, text) ->
                desktop.chooseFile(stage, texts.get("compare.file"), name).ifPresent(file -> exporting.save(file, text)), () -> desktop.chooseFolder(stage, texts.get("history.take"))), texts);
        layout = new WorkbenchLayout(new WorkbenchLayout.Contents(model, desk, messages, earlier, exporting.panel()),
                new WorkbenchLayout.Actions(this::chooseFolder, this::run, model.run()::stop, exporting::ask, this::open,
                        new PictureSaver(stage, desktop, messages::show, texts)::save, exporting.menu(this::check, () -> desktop.anotherWindow(settings()))), texts);
        layout.add(runs.tabs());
        desk.whenAsked(source -> layout.showData(source.file(), source.column()));
        away = new AwayNote(stage, layout::showReport, texts);
        before = new WindowMemory(opening.settings.window());
        recent = new RecentFolders(opening.settings.recentFolders(),
                new RecentFolders.Around(layout.sources()::setRecent, messages::show, this::remember), texts);
        connect();
        show(before);
        model.choice().refresh();
        new UnfinishedOffer(opening.services.shelf(), new UnfinishedOffer.Doing(messages::show, this::open, this::resume), texts).look();
    }

    private void connect() {
        model.sources().listing().subscribe((Optional<FolderListing> found) -> found.ifPresent(this::opened));
        model.sources().excluded().subscribe((_, _) -> readAgain());
        model.run().state().subscribe((Optional<RunState> state) -> state.ifPresent(this::follow));
        model.run().running().subscribe((was, is) -> {
            if (was && !is) {
                model.run().state().get().flatMap(away::ended).ifPresent(message -> messages.show(message.with(texts.get("tool.export"), exporting::ask)));
            }
            earlier.look(model.measured().getValue());
        });
        model.measured().subscribe((Optional<Engine> engine) -> earlier.look(engine));
        model.run().unkept().subscribe((_, reason) -> {
            if (!reason.isEmpty()) {
                messages.show(Message.trouble(texts.get("run.unkept", reason)));
            }
        });
        List.<ObservableValue<?>>of(model.theme(), model.text(), model.personas().name()).forEach(value -> value.subscribe((_, _) -> remember()));
        model.personas().deleted().subscribe((_, deleted) -> deleted.ifPresent(persona -> messages.show(
                Message.note(texts.get("persona.deleted", persona.name())).with(texts.get("undo"), () -> model.personas().restore(persona)))));
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
            memory.place(layout.panes());
            memory.placeOthers(layout, layout.panes());
            layout.showTab(memory.tab());
            placed = true;
            desk.warmUp();
        });
    }

    private void close() {
        remember();
        model.run().stop();
        model.data().stop();
        model.sources().close();
    }

    /// Opens a folder; what was open stays until the new one is there.
    public void open(Path folder) {
        messages.clear();
        model.sources().open(folder.toAbsolutePath().normalize());
    }

    private void chooseFolder() {
        desktop.chooseFolder(stage, texts.get("dialog.folder")).ifPresent(this::open);
    }

    private void opened(FolderListing found) {
        recent.opened(found.root());
        stage.setTitle(texts.get("window.title.folder", found.name()));
        readAgain();
        remember();
    }

    private void readAgain() {
        stale = model.run().running().get();
        if (!stale) {
            model.sources().listing().get().ifPresent(found -> model.data().read(found.root(), model.sources().excludedNow()));
        }
    }

    /// Starts a run, or says why it cannot be started.
    public void run() {
        Optional<FolderListing> found = model.sources().listing().get();
        if (found.isEmpty() || model.run().running().get()) {
            return;
        }
        if (model.sources().included() == 0) {
            messages.show(Message.trouble(texts.get(found.get().readable().isEmpty() ? "outcome.nothing" : "run.nothingchecked")));
            return;
        }
        try {
            Agent agent = new Agent(model.agent().get().strip(), model.personas().text().get());
            RunRequest request = new RunRequest(found.get().root(), model.sources().excludedNow(), agent, model.choice().resolve(),
                    model.options().options());
            showNextReport();
            remember();
            model.run().start(request);
        } catch (IllegalArgumentException e) {
            messages.show(Message.trouble(texts.get("run.invalid", String.valueOf(e.getMessage()))));
        }
    }

    /// Shows a run of an earlier day, unless one is going on.
    private void open(RunState ended) {
        if (model.run().running().get()) {
            messages.show(Message.note(texts.get("history.busy")));
        } else {
            showNextReport();
            model.run().open(ended);
        }
    }

    /// Goes on with a run of an earlier day, unless one is going on.
    private void resume(RunShelf.Continuation rest) {
        if (!model.run().running().get()) {
            showNextReport();
            RunRequest request = rest.request();
            model.run().resume(new RunShelf.Continuation(request.with(model.choice().authorized(request.engine())), rest.starter()));
        }
    }

    /// Shows a kept run as it was, unless one is going on.
    private void open(OpenedRun kept) {
        desk.document().keep(kept.state(), kept.report());
        open(kept.state());
    }

    /// A new report takes the place of the old one; what the user wrote into that can still be had.
    private void showNextReport() {
        messages.clear();
        layout.showReport();
        desk.keepEdits();
    }

    private void follow(RunState state) {
        if (!state.running()) {
            runs.runEnded();
            state.ingested().ifPresent(model.data()::accept);
            if (stale) {
                FxThread.later(this::readAgain);
            }
            new OutcomeText(texts).of(state).ifPresent(messages::show);
        }
    }

    /// Opens a report that somebody wrote, to check it against the open folder.
    public void check(Path report) {
        layout.showReport();
        foreign.check(report);
    }

    private void remember() {
        changed.accept(settings());
    }

    private Settings settings() {
        return model.settings(recent.all(), placed ? WindowMemory.of(stage, layout.panes(), layout, layout.tab()).values() : before.values());
    }

    /// Says something below the tool bar.
    public void show(Message message) {
        messages.show(message);
    }

    ReportDesk desk() {
        return desk;
    }

    /// What the panes show, for whoever drives the window from outside.
    WorkbenchModel model() {
        return model;
    }
}
