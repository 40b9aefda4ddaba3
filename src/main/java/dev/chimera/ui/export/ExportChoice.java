package dev.chimera.ui.export;

import dev.chimera.core.report.export.ExportFiles;
import dev.chimera.core.report.export.ReportFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How a report is exported: all that "export again" repeats.
///
/// @param file the report's file; each format gets its own ending
/// @param contradicted what becomes of figures that the data contradict; empty where nobody has decided, which no such figure survives
public record ExportChoice(Path file, Set<ReportFormat> formats, Set<Part> parts, Optional<Contradicted> contradicted) {
    public ExportChoice {
        formats = Set.copyOf(formats);
        parts = Set.copyOf(parts);
    }

    /// What goes along.
    public enum Part {
        /// the table of checked figures
        FIGURES,
        /// the record of the measurements
        RECORD,
        /// charts: as pictures beside Markdown, within the others
        CHARTS,
        /// facts, labels and attempts, as a file for programs
        SIDECAR,
        /// a mark at figures that nothing supports
        MARK
    }

    /// What becomes of figures that the data contradict.
    public enum Contradicted { CUT, NOTE }

    public boolean has(Part part) {
        return parts.contains(part);
    }

    /// The report's files, in the order of the formats.
    Map<Path, ReportFormat> named() {
        Map<Path, ReportFormat> files = new LinkedHashMap<>();
        Arrays.stream(ReportFormat.values()).filter(formats::contains).forEach(format -> files.put(format.named(file), format));
        return files;
    }

    /// What of it is there already, the charts' folder included.
    List<Path> existing() {
        List<Path> there = new ArrayList<>(ExportFiles.existing(named(), has(Part.CHARTS)));
        if (has(Part.SIDECAR) && Files.exists(sidecarFile())) {
            there.add(sidecarFile());
        }
        return there;
    }

    /// The file for programs, beside the others.
    Path sidecarFile() {
        Path named = ReportFormat.MD.named(file);
        return named.resolveSibling(String.valueOf(named.getFileName()).replaceFirst("\\.md$", ".json"));
    }
}
