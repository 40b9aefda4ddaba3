package dev.chimera.ui;

import dev.chimera.core.file.WholeFile;
import dev.chimera.ui.fx.Background;
import dev.chimera.ui.parts.Png;
import dev.chimera.ui.parts.Reasons;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.run.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/// Saves a picture where the user wants it, in the background, and says what came of it.
final class PictureSaver {
    private final Stage stage;
    private final Desktop desktop;
    private final Texts texts;
    private final Background<Job, Message> writer;

    private record Job(Path file, Image image) {}

    PictureSaver(Stage stage, Desktop desktop, Consumer<Message> say, Texts texts) {
        this.stage = stage;
        this.desktop = desktop;
        this.texts = texts;
        writer = new Background<>(this::write, say);
    }

    void save(Image image) {
        desktop.chooseFile(stage, texts.get("dialog.picture"), texts.get("metrics.file") + ".png").ifPresent(file -> writer.submit(new Job(file, image)));
    }

    private Message write(Job job) {
        try {
            WholeFile.write(job.file, Png.of(job.image));
            Path folder = Optional.ofNullable(job.file.toAbsolutePath().getParent()).orElse(job.file);
            return Message.done(texts.get("export.done", job.file.toString())).with(texts.get("export.show"), () -> desktop.show(folder));
        } catch (IOException e) {
            return Message.trouble(texts.get("metrics.save.failed", job.file.toString(), texts.said(Reasons.of(e))));
        }
    }
}
