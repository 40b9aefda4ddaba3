package dev.chimera.ui;

import dev.chimera.core.report.ComparisonMarkdown;
import dev.chimera.core.run.compare.RunComparison;
import dev.chimera.core.run.history.KeptRun;
import dev.chimera.core.run.history.OpenedRun;
import dev.chimera.ui.compare.CompareModel;
import dev.chimera.ui.compare.CompareView;
import dev.chimera.ui.history.HistoryModel;
import dev.chimera.ui.history.HistoryView;
import dev.chimera.ui.history.RunArchive;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.run.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// The kept runs in this window: the History and the Compare tab, and what one does to the other. JavaFX thread only.
final class RunsDesk {
    private final HistoryModel history;
    private final CompareModel compare = new CompareModel();
    private final Actions actions;
    private final Texts texts;
    private final Page<HistoryView> historyTab;
    private final Page<CompareView> compareTab;

    /// What the window does for it.
    ///
    /// @param series shows two agents or a sweep as they were
    /// @param save takes a name and a text to a file of the user's choice
    /// @param folder asks the user for one, under a title
    /// @param data the folder that is open
    /// @param show shows a text over the window, under a title
    record Actions(Consumer<OpenedRun> open, Consumer<KeptRun> series, Consumer<Message> say, BiConsumer<String, String> save,
                   Function<String, Optional<Path>> folder, ObservableValue<Optional<Path>> data, BiConsumer<String, String> show) {}

    RunsDesk(RunArchive archive, Actions actions, Texts texts) {
        this.actions = actions;
        this.texts = texts;
        history = new HistoryModel(archive, new Told());
        historyTab = Page.of("history", new HistoryView(history, this::compare, taking(), texts), texts);
        compareTab = Page.of("compare", new CompareView(compare, this::save, RunsDesk::copy, texts), texts);
        historyTab.selectedProperty().subscribe((_, selected) -> {
            if (selected) {
                history.refresh();
            }
        });
    }

    private HistoryView.Take taking() {
        return new HistoryView.Take(() -> take(Optional.empty()), () -> actions.data.getValue().ifPresent(data -> take(Optional.of(data))),
                () -> actions.folder.apply(texts.get("history.take.data")).ifPresent(data -> take(Optional.of(data))), actions.data.map(Optional::isPresent));
    }

    private void take(Optional<Path> data) {
        actions.folder.apply(texts.get("history.take")).ifPresent(folder -> history.take(folder, data));
    }

    /// History and Compare.
    List<Page<?>> tabs() {
        return List.of(historyTab, compareTab);
    }

    /// A run has ended: it belongs to the list when that is looked at.
    void runEnded() {
        if (historyTab.isSelected()) {
            history.refresh();
        }
    }

    private void compare(List<KeptRun> runs) {
        history.read(runs, opened -> {
            compare.compare(opened);
            compareTab.show();
        });
    }

    private void save(RunComparison comparison) {
        actions.save.accept("comparison.md", ComparisonMarkdown.of(comparison));
    }

    private static void copy(RunComparison comparison) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, ComparisonMarkdown.of(comparison)));
    }

    /// What became of things that were asked of the history.
    private final class Told implements HistoryModel.Listener {
        @Override
        public void opened(OpenedRun run) {
            actions.open.accept(run);
        }

        @Override
        public void deleted(List<KeptRun> runs) {
            actions.say.accept(Message.note(texts.get("history.deleted", runs.size())).with(texts.get("history.undo"), () -> history.restore(runs)));
        }

        @Override
        public void wanted(KeptRun series) {
            actions.series.accept(series);
        }

        @Override
        public void taken(RunArchive.Taken taken) {
            String checked = taken.checked().map(figures -> " " + texts.get("history.taken.checked", figures.supported() + figures.derived(),
                    figures.contradicted(), figures.unsupported())).orElse("");
            actions.say.accept(Message.note(texts.get("history.taken", taken.kept(), taken.there()) + checked)
                    .with(texts.get("history.taken.show"), () -> actions.show.accept(texts.get("history.taken.title"), taken.audit())));
        }

        @Override
        public void trouble(String reason) {
            actions.say.accept(Message.trouble(texts.get("history.trouble", texts.said(reason))));
        }
    }
}
