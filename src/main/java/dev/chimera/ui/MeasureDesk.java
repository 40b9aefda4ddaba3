package dev.chimera.ui;

import dev.chimera.core.run.RunState;
import dev.chimera.core.run.history.KeptRun;
import dev.chimera.ui.model.ServerModel;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.preview.PreviewView;
import dev.chimera.ui.run.Message;
import dev.chimera.ui.run.MessageBar;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;

/// Measuring in this window, beside single runs: two agents, and sweeps. Only one of all three goes on at a time, since they would measure each other.
/// JavaFX thread only.
final class MeasureDesk {
    private final WorkbenchModel window;
    private final MessageBar messages;
    private final Texts texts;
    private final AgentsDesk agents;
    private final SweepDesk sweep;

    /// What measuring needs of the window.
    ///
    /// @param open shows a run as a report of its own
    /// @param ended called when something was measured, so that it belongs to the history
    record Around(Consumer<RunState> open, Supplier<PreviewView> preview, Runnable showPersonas, BiConsumer<String, String> save, Consumer<Image> picture,
                  Runnable ended) {}

    MeasureDesk(WorkbenchModel window, Services services, Around around, MessageBar messages, Texts texts) {
        this.window = window;
        this.messages = messages;
        this.texts = texts;
        ObservableValue<List<String>> models = window.choice().server().map(_ -> window.choice().models().stream().map(ServerModel::name).toList());
        agents = new AgentsDesk(window, services.pairs(), new AgentsDesk.Around(models, this::alone, around.open, around.preview, services.report(), around.showPersonas),
                messages, texts);
        sweep = new SweepDesk(window, services.sweeps(), new SweepDesk.Around(models, this::alone, around.save, around.picture), messages, texts);
        List.of(agents.model().running(), sweep.model().running()).forEach(running -> running.subscribe((was, is) -> {
            if (was && !is) {
                around.ended.run();
            }
        }));
    }

    /// Does something unless anything is measured now; else says so.
    void alone(Runnable action) {
        if (window.run().running().get() || agents.model().running().get() || sweep.model().running().get()) {
            messages.show(Message.note(texts.get("measure.busy")));
        } else {
            action.run();
        }
    }

    /// Shows a measurement of two agents or a sweep as it was.
    void open(KeptRun kept) {
        switch (kept.kind()) {
            case AGENTS -> agents.open(kept.folder().path());
            case SWEEP -> sweep.open(kept.folder().path());
            case REPORT -> throw new IllegalArgumentException("a report is opened elsewhere");
        }
    }

    /// Ends what goes on; what was measured is kept.
    void stop() {
        agents.model().stop();
        sweep.model().stop();
    }

    /// Agents and Sweep.
    List<Page<?>> tabs() {
        return List.of(agents.tab(), sweep.tab());
    }

    AgentsDesk agents() {
        return agents;
    }

    SweepDesk sweep() {
        return sweep;
    }
}
