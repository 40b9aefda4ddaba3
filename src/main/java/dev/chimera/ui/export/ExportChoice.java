package dev.chimera.ui.export;

import dev.chimera.core.report.export.ReportFormat;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// How a report is exported: all that "export again" repeats.
///
/// @param file the report's file; each format gets its own ending
/// @param figures whether the table of checked figures goes along
/// @param record whether the record of the measurements goes along
/// @param sidecar whether facts, labels and attempts go along, as a file beside it
/// @param mark whether figures that nothing supports carry a mark
/// @param contradicted whether sentences stay that the data contradict
public record ExportChoice(Path file, Set<ReportFormat> formats, boolean figures, boolean record, boolean sidecar, boolean mark, boolean contradicted) {
    public ExportChoice {
        formats = Set.copyOf(formats);
    }

    /// The report's files, in the order of the formats.
    public List<Path> files() {
        return Arrays.stream(ReportFormat.values()).filter(formats::contains).map(format -> format.named(file)).toList();
    }

    /// The file for programs, beside the others.
    Path sidecarFile() {
        Path named = ReportFormat.MD.named(file);
        return named.resolveSibling(String.valueOf(named.getFileName()).replaceFirst("\\.md$", ".json"));
    }
}
