package dev.chimera.ui;

import dev.chimera.ui.fx.Background;
import dev.chimera.ui.parts.Reasons;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.run.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/// Reads a report that somebody wrote, so that its figures can be checked. JavaFX thread only; the file is read in the background.
final class ForeignReport {
    private static final long MOST = 20_000_000;
    private final Background<Path, Read> reader;
    private final ObservableValue<Boolean> running;
    private final Consumer<Message> say;
    private final Runnable another;
    private final Texts texts;

    private record Read(Path file, Optional<String> text, String trouble) {}

    /// @param desk shows it
    /// @param running whether a run is writing to the desk
    /// @param another opens another window
    ForeignReport(ReportDesk desk, ObservableValue<Boolean> running, Consumer<Message> say, Runnable another, Texts texts) {
        this.running = running;
        this.say = say;
        this.another = another;
        this.texts = texts;
        reader = new Background<>(ForeignReport::read, read -> {
            if (!running.getValue()) {
                read.text.ifPresentOrElse(text -> desk.open(read.file, text), () -> say.accept(Message.trouble(texts.get("foreign.unreadable", read.file.toString(), texts.said(read.trouble)))));
            }
        });
    }

    /// Whether a file looks like a report: Markdown, by its name.
    static boolean looksLike(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return (name.endsWith(".md") || name.endsWith(".markdown")) && Files.isRegularFile(file);
    }

    /// Opens the report, unless a run is writing.
    void check(Path file) {
        if (running.getValue()) {
            say.accept(Message.note(texts.get("foreign.running")).with(texts.get("more.window"), another));
        } else {
            reader.submit(file);
        }
    }

    private static Read read(Path file) {
        try {
            if (Files.size(file) > MOST) {
                return new Read(file, Optional.empty(), "> " + MOST / 1_000_000 + " MB");
            }
            byte[] bytes = Files.readAllBytes(file);
            boolean wide = bytes.length > 1 && (bytes[0] == -1 && bytes[1] == -2 || bytes[0] == -2 && bytes[1] == -1);
            String text = new String(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
            return new Read(file, Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text), "");
        } catch (IOException e) {
            return new Read(file, Optional.empty(), Reasons.of(e));
        }
    }
}
