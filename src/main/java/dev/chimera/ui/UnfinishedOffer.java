package dev.chimera.ui;

import dev.chimera.core.run.RunState;
import dev.chimera.core.run.journal.UnfinishedRun;
import dev.chimera.ui.fx.Background;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.run.Message;
import dev.chimera.ui.run.RunShelf;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.function.Consumer;

/// Offers the run that the program did not live to finish. JavaFX thread only; the disk is read in the background.
final class UnfinishedOffer {
    private final RunShelf shelf;
    private final Consumer<Message> say;
    private final Texts texts;
    private final Background<RunShelf, Optional<UnfinishedRun>> search;
    private final Background<UnfinishedRun, Opened> reader;

    /// A run that was read, or why it was not.
    private record Opened(Optional<RunState> run, String trouble) {}

    /// @param say shows a message
    /// @param open shows a run
    UnfinishedOffer(RunShelf shelf, Consumer<Message> say, Consumer<RunState> open, Texts texts) {
        this.shelf = shelf;
        this.say = say;
        this.texts = texts;
        search = new Background<>(RunShelf::unfinished, found -> found.ifPresent(this::offer));
        reader = new Background<>(this::read, opened -> opened.run.ifPresentOrElse(open,
                () -> say.accept(Message.trouble(texts.get("run.unfinished.unreadable", opened.trouble)))));
    }

    /// Looks for one and shows a message when there is one.
    void look() {
        search.submit(shelf);
    }

    private void offer(UnfinishedRun run) {
        String date = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(texts.locale())
                .withZone(ZoneId.systemDefault()).format(run.startedAt());
        Path name = Optional.ofNullable(run.folder().getFileName()).orElse(run.folder());
        say.accept(Message.note(texts.get("run.unfinished", name.toString(), date)).with(texts.get("run.unfinished.open"), () -> reader.submit(run)));
    }

    private Opened read(UnfinishedRun run) {
        try {
            return new Opened(Optional.of(shelf.open(run)), "");
        } catch (IOException e) {
            return new Opened(Optional.empty(), e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        }
    }
}
