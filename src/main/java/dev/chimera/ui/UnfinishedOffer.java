package dev.chimera.ui;

import dev.chimera.core.run.RunState;
import dev.chimera.core.run.journal.UnfinishedRun;
import dev.chimera.ui.fx.Background;
import dev.chimera.ui.parts.Reasons;
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
    private final Doing doing;
    private final Texts texts;
    private final Background<RunShelf, Optional<UnfinishedRun>> search;
    private final Background<Job, Runnable> reader;

    /// What the window does with it.
    ///
    /// @param say shows a message
    /// @param open shows a run
    /// @param resume goes on with a run
    record Doing(Consumer<Message> say, Consumer<RunState> open, Consumer<RunShelf.Continuation> resume) {}

    /// Reads the run from the disk; what it gives is done on the JavaFX thread.
    private interface Job {
        Runnable read() throws IOException;
    }

    UnfinishedOffer(RunShelf shelf, Doing doing, Texts texts) {
        this.shelf = shelf;
        this.doing = doing;
        this.texts = texts;
        search = new Background<>(RunShelf::unfinished, found -> found.ifPresent(this::offer));
        reader = new Background<>(this::read, Runnable::run);
    }

    /// Looks for one and shows a message when there is one.
    void look() {
        search.submit(shelf);
    }

    private void offer(UnfinishedRun run) {
        String date = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(texts.locale())
                .withZone(ZoneId.systemDefault()).format(run.startedAt());
        Path name = Optional.ofNullable(run.folder().getFileName()).orElse(run.folder());
        doing.say.accept(Message.note(texts.get("run.unfinished", name.toString(), date))
                .with(texts.get("run.unfinished.resume"), () -> reader.submit(() -> resuming(run)))
                .with(texts.get("run.unfinished.open"), () -> reader.submit(() -> opening(run))));
    }

    private Runnable opening(UnfinishedRun run) throws IOException {
        RunState state = shelf.open(run);
        return () -> doing.open.accept(state);
    }

    private Runnable resuming(UnfinishedRun run) throws IOException {
        RunShelf.Continuation rest = shelf.resume(run);
        return () -> doing.resume.accept(rest);
    }

    private Runnable read(Job job) {
        try {
            return job.read();
        } catch (IOException e) {
            String reason = Reasons.of(e);
            return () -> doing.say.accept(Message.trouble(texts.get("run.unfinished.unreadable", texts.said(reason))));
        }
    }
}
