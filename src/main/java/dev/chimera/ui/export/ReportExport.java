package dev.chimera.ui.export;

import dev.chimera.core.fact.FactSet;
import dev.chimera.core.report.export.ReportFormat;
import dev.chimera.ui.fx.Background;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Writes reports to files, in the background: checking and a PDF take their time. JavaFX thread only.
public final class ReportExport {
    private final Background<Job, Outcome> worker;

    /// Writes a file whole or not at all.
    @FunctionalInterface
    public interface Writer {
        /// @throws IOException if it cannot be written; the message says why
        void write(Path file, byte[] content) throws IOException;
    }

    /// A report to write.
    ///
    /// @param facts what it is measured by, where that is known
    /// @param sidecar makes the file for programs from the text as it is written; empty where there is none to make
    public record Report(String markdown, Optional<FactSet> facts, Optional<UnaryOperator<String>> sidecar) {}

    /// What came of it.
    ///
    /// @param written in the order in which they were written
    /// @param trouble why the rest was not, empty if all was
    public record Outcome(ExportChoice choice, List<Path> written, String trouble) {
        public Outcome {
            written = List.copyOf(written);
        }
    }

    private record Job(Report report, ExportChoice choice) {}

    /// @param done receives each outcome, on the JavaFX thread
    public ReportExport(Writer writer, Consumer<Outcome> done) {
        worker = new Background<>(job -> write(writer, job), done);
    }

    public void start(Report report, ExportChoice choice) {
        worker.submit(new Job(report, choice));
    }

    private static Outcome write(Writer writer, Job job) {
        List<Path> written = new ArrayList<>();
        ExportChoice choice = job.choice;
        try {
            String text = ExportedText.of(job.report.markdown, job.report.facts, choice);
            for (ReportFormat format : ReportFormat.values()) {
                if (choice.formats().contains(format)) {
                    Path file = format.named(choice.file());
                    writer.write(file, format.of(text));
                    written.add(file);
                }
            }
            if (choice.sidecar() && job.report.sidecar.isPresent()) {
                writer.write(choice.sidecarFile(), job.report.sidecar.get().apply(text).getBytes(StandardCharsets.UTF_8));
                written.add(choice.sidecarFile());
            }
            return new Outcome(choice, written, "");
        } catch (IOException | RuntimeException e) {
            return new Outcome(choice, written, Optional.ofNullable(e.getMessage()).orElse(e.toString()));
        }
    }
}
