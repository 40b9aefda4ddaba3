package dev.chimera.ui;

import dev.chimera.core.fact.Fact;
import dev.chimera.core.prose.FactText;
import dev.chimera.core.sweep.Sweeps;
import dev.chimera.ui.facts.DataModel;
import dev.chimera.ui.fx.Background;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.run.Message;
import dev.chimera.ui.run.MessageBar;
import dev.chimera.ui.sweep.SweepModel;
import dev.chimera.ui.sweep.SweepShelf;
import dev.chimera.ui.sweep.SweepView;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;

/// Sweeps in this window: the tab, what it takes from the other panes, and the offer to go on with one that was not finished. JavaFX thread only.
final class SweepDesk {
    /// More facts than any prompt has room for.
    private static final int MOST_FACTS = 2000;
    private final SweepModel model;
    private final Around around;
    private final MessageBar messages;
    private final Texts texts;
    private final Page<SweepView> tab;
    private final ObjectProperty<List<String>> facts = new SimpleObjectProperty<>(List.of());
    /// Elsewhere: many facts are many words.
    private final Background<DataModel.Reading, List<String>> writer = new Background<>(SweepDesk::lines, facts::set);

    /// What sweeps need of the window.
    ///
    /// @param models that the server has
    /// @param alone does something unless anything is measured now, and says so otherwise
    record Around(ObservableValue<List<String>> models, Consumer<Runnable> alone, BiConsumer<String, String> save, Consumer<Image> picture) {}

    SweepDesk(WorkbenchModel window, SweepShelf shelf, Around around, MessageBar messages, Texts texts) {
        this.around = around;
        this.messages = messages;
        this.texts = texts;
        model = new SweepModel(shelf, facts, texts);
        window.data().reading().subscribe(writer::submit);
        tab = new Page<>("sweep", this::view, texts);
        window.choice().host().subscribe((before, now) -> follow(before, now));
        model.form().host().set(window.choice().host().get());
        model.form().models().set(window.choice().model().get());
        window.choice().model().subscribe((before, now) -> {
            if (model.form().models().get().equals(before)) {
                model.form().models().set(now);
            }
        });
        model.unfinished().subscribe((_, found) -> found.ifPresent(this::offer));
        model.look();
    }

    private void follow(String before, String now) {
        if (model.form().host().get().equals(before)) {
            model.form().host().set(now);
        }
    }

    private static List<String> lines(DataModel.Reading reading) {
        return reading instanceof DataModel.Reading.Read(var result) ? result.facts().all().stream().limit(MOST_FACTS).map(SweepDesk::line).toList() : List.of();
    }

    private static String line(Fact fact) {
        return fact.id() + ": " + FactText.of(fact);
    }

    private SweepView view() {
        return new SweepView(model, new SweepView.Surroundings(around.models, () -> around.alone.accept(model::start), () -> around.alone.accept(model::resume),
                around.save, around.picture), texts);
    }

    /// Only where nothing else is said: it is offered on the page as well.
    private void offer(Sweeps.Kept kept) {
        if (messages.shown().isEmpty()) {
            String date = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(texts.locale())
                    .withZone(ZoneId.systemDefault()).format(kept.state().plannedAt());
            messages.show(Message.note(texts.get("sweep.unfinished", date, kept.state().remaining().size(), kept.state().plan().calls().size()))
                    .with(texts.get("sweep.unfinished.resume"), () -> around.alone.accept(() -> {
                        messages.clear();
                        tab.show();
                        model.resume(kept);
                    })).with(texts.get("sweep.unfinished.open"), () -> {
                        messages.clear();
                        open(kept.folder());
                    }));
        }
    }

    /// Shows a kept sweep.
    void open(Path folder) {
        SweepView view = tab.show();
        if (model.running().get()) {
            messages.show(Message.note(texts.get("measure.busy")));
        } else {
            model.open(folder);
            view.showResults();
        }
    }

    SweepModel model() {
        return model;
    }

    Page<SweepView> tab() {
        return tab;
    }
}
