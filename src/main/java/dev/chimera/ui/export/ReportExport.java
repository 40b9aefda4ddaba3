package dev.chimera.ui.export;

import dev.chimera.core.fact.FactSet;
import dev.chimera.core.report.FigureSources;
import dev.chimera.core.report.drawing.Drawing;
import dev.chimera.core.report.export.ExportFiles;
import dev.chimera.core.report.export.Exported;
import dev.chimera.core.report.export.ReportFormat;
import dev.chimera.core.report.export.Sources;
import dev.chimera.ui.export.ExportChoice.Part;
import dev.chimera.ui.fx.Background;
import dev.chimera.ui.parts.Reasons;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
    /// @param charts draws the charts
    public record Report(String markdown, Optional<FactSet> facts, Optional<UnaryOperator<String>> sidecar, Supplier<List<Drawing>> charts) {}

    /// What came of it.
    ///
    /// @param written in the order in which they were written
    /// @param trouble why the rest was not, empty if all was
    /// @param undecided of how many figures that the data contradict nobody has decided what becomes of them; then nothing was written
    public record Outcome(ExportChoice choice, List<Path> written, String trouble, long undecided) {
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
            long undecided = ExportedText.undecided(job.report.markdown, job.report.facts, choice);
            if (undecided > 0) {
                return new Outcome(choice, written, "", undecided);
            }
            Exported report = exported(job);
            for (Map.Entry<Path, Supplier<byte[]>> file : ExportFiles.of(report, choice.named()).entrySet()) {
                writer.write(file.getKey(), file.getValue().get());
                written.add(file.getKey());
            }
            if (choice.has(Part.SIDECAR) && job.report.sidecar.isPresent()) {
                String text = ExportFiles.markdown(report, choice.file());
                writer.write(choice.sidecarFile(), job.report.sidecar.get().apply(text).getBytes(StandardCharsets.UTF_8));
                written.add(choice.sidecarFile());
            }
            return new Outcome(choice, written, "", 0);
        } catch (IOException | RuntimeException e) {
            return new Outcome(choice, written, Reasons.of(e), 0);
        }
    }

    private static Exported exported(Job job) {
        String text = ExportedText.of(job.report.markdown, job.report.facts, job.choice);
        boolean page = job.choice.formats().stream().anyMatch(format -> format != ReportFormat.MD);
        Sources sources = page ? job.report.facts.map(facts -> FigureSources.of(text, facts)).orElse(Sources.NONE) : Sources.NONE;
        return new Exported(text, sources, job.choice.has(Part.CHARTS) ? job.report.charts.get() : List.of());
    }
}
