package dev.chimera.ui;

import dev.chimera.ui.export.ReportExport;
import dev.chimera.ui.fx.Background;
import dev.chimera.ui.parts.Reasons;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.run.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Stage;

/// Saves a text where the user wants it, in the background, and says what came of it.
final class TextSaver {
    private final Stage stage;
    private final Desktop desktop;
    private final ReportExport.Writer writer;
    private final Texts texts;
    private final Background<Job, Message> background;

    private record Job(Path file, String text) {}

    TextSaver(Stage stage, Desktop desktop, ReportExport.Writer writer, Consumer<Message> say, Texts texts) {
        this.stage = stage;
        this.desktop = desktop;
        this.writer = writer;
        this.texts = texts;
        background = new Background<>(this::write, say);
    }

    /// @param name the file name to begin with
    void save(String name, String text) {
        desktop.chooseFile(stage, texts.get("dialog.table"), name).ifPresent(file -> background.submit(new Job(file, text)));
    }

    private Message write(Job job) {
        try {
            writer.write(job.file, job.text.getBytes(StandardCharsets.UTF_8));
            Path folder = Optional.ofNullable(job.file.toAbsolutePath().getParent()).orElse(job.file);
            return Message.done(texts.get("export.done", job.file.toString())).with(texts.get("export.show"), () -> desktop.show(folder));
        } catch (IOException e) {
            return Message.trouble(texts.get("metrics.save.failed", job.file.toString(), texts.said(Reasons.of(e))));
        }
    }
}
