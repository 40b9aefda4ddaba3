package dev.chimera.ui;

import dev.chimera.core.prose.PromptTemplate;
import dev.chimera.core.run.Agent;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.RunRequest;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.history.OpenedRun;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.prompts.FaultText;
import dev.chimera.ui.run.Message;
import dev.chimera.ui.run.MessageBar;
import dev.chimera.ui.run.OutcomeText;
import dev.chimera.ui.run.RunShelf;
import dev.chimera.ui.sources.FolderListing;
import java.util.List;
import java.util.Optional;

/// Starts, opens and resumes the runs of one window, and says how they ended. JavaFX thread only.
final class Running {
    private final WorkbenchModel model;
    private final ReportDesk desk;
    private final MessageBar messages;
    private final Around around;
    private final Texts texts;

    /// What a run needs of the window.
    ///
    /// @param showReport brings the report to the front
    /// @param showTemplate brings the words around each question to the front
    /// @param remember keeps the settings as they are now
    /// @param ended called when a run that was shown is over
    record Around(Runnable showReport, Runnable showTemplate, Runnable remember, Runnable ended) {}

    Running(WorkbenchModel model, ReportDesk desk, MessageBar messages, Around around, Texts texts) {
        this.model = model;
        this.desk = desk;
        this.messages = messages;
        this.around = around;
        this.texts = texts;
        model.run().state().subscribe((Optional<RunState> state) -> state.ifPresent(this::follow));
        model.run().unkept().subscribe((_, reason) -> {
            if (!reason.isEmpty()) {
                messages.show(Message.trouble(texts.get("run.unkept", reason)));
            }
        });
    }

    /// Starts a run, or says why it cannot be started.
    void start() {
        Optional<FolderListing> found = model.sources().listing().get();
        if (found.isEmpty() || now()) {
            return;
        }
        if (model.sources().included() == 0) {
            messages.show(Message.trouble(texts.get(found.get().readable().isEmpty() ? "outcome.nothing" : "run.nothingchecked")));
            return;
        }
        List<PromptTemplate.Fault> faults = model.templates().faults().getValue();
        if (!faults.isEmpty()) {
            messages.show(Message.trouble(texts.get("run.template", new FaultText(texts).of(faults))).with(texts.get("run.template.show"), around.showTemplate));
            return;
        }
        try {
            RunRequest request = request(found.get());
            showNextReport();
            around.remember.run();
            model.run().start(request);
        } catch (IllegalArgumentException e) {
            messages.show(Message.trouble(texts.get("run.invalid", texts.said(String.valueOf(e.getMessage())))));
        }
    }

    private RunRequest request(FolderListing found) {
        Agent agent = new Agent(model.agent().get().strip(), model.personas().text().get(), model.templates().sent());
        Engine engine = model.choice().resolve();
        return new RunRequest(found.root(), model.sources().excludedNow(), agent, engine, model.options().options(), model.choice().writing(engine));
    }

    /// Shows a run of an earlier day, unless one is going on.
    void open(RunState ended) {
        if (now()) {
            messages.show(Message.note(texts.get("history.busy")));
        } else {
            showNextReport();
            model.run().open(ended);
        }
    }

    /// Shows a kept run as it was, unless one is going on.
    void open(OpenedRun kept) {
        desk.document().keep(kept.state(), kept.report());
        open(kept.state());
    }

    /// Goes on with a run of an earlier day, unless one is going on.
    void resume(RunShelf.Continuation rest) {
        if (!now()) {
            showNextReport();
            RunRequest request = rest.request();
            model.run().resume(new RunShelf.Continuation(request.with(model.choice().authorized(request.engine())), rest.starter()));
        }
    }

    private boolean now() {
        return model.run().running().get();
    }

    /// A new report takes the place of the old one; what the user wrote into that can still be had.
    private void showNextReport() {
        messages.clear();
        around.showReport.run();
        desk.keepEdits();
    }

    private void follow(RunState state) {
        if (!state.running()) {
            around.ended.run();
            state.ingested().ifPresent(model.data()::accept);
            new OutcomeText(texts).of(state).ifPresent(messages::show);
        }
    }
}
