package dev.chimera.ui;

import dev.chimera.core.run.RunState;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.run.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Writes the report to a file and says what came of it.
final class Exporter {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm", Locale.ROOT).withZone(ZoneId.systemDefault());
    private final Services.ReportWriter writer;
    private final Consumer<Path> reveal;
    private final Texts texts;

    /// @param reveal shows a folder to the user
    Exporter(Services.ReportWriter writer, Consumer<Path> reveal, Texts texts) {
        this.writer = writer;
        this.reveal = reveal;
        this.texts = texts;
    }

    /// The name to begin with: who wrote, and when.
    static String name(RunState state) {
        String agent = state.request().agent().name().strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return (agent.isEmpty() ? "report" : agent) + "-" + TIME.format(state.startedAt()) + ".md";
    }

    /// What to tell the user.
    Message export(Path file, String markdown) {
        try {
            writer.write(file, markdown);
            Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
            return new Message(Message.Level.DONE, texts.get("export.done", file.toString()), "", List.of())
                    .with(texts.get("export.show"), () -> reveal.accept(folder));
        } catch (IOException e) {
            return new Message(Message.Level.TROUBLE, texts.get("export.failed", file.toString(), String.valueOf(e.getMessage())), e.toString(),
                    List.of());
        }
    }
}
