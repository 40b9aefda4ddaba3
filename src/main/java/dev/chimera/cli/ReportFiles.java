package dev.chimera.cli;

import dev.chimera.core.report.export.ReportFormat;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Where a report goes.
final class ReportFiles {
    private ReportFiles() {}

    /// What a report of the folder is called where nobody says otherwise.
    static Path byDefault(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return Path.of("report-" + (name == null ? "folder" : name) + ".md");
    }

    /// The file with `.json` in place of its ending.
    static Path sidecar(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return file.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".json");
    }

    /// A file for each format: the given one where there is a single format, else its name with the format's ending.
    static Map<Path, ReportFormat> of(Set<ReportFormat> formats, Path file) {
        Map<Path, ReportFormat> files = new LinkedHashMap<>();
        boolean known = formats.size() == 1 && !String.valueOf(file.getFileName()).endsWith(".md");
        for (ReportFormat format : formats) {
            files.put(known ? file : format.named(file), format);
        }
        return files;
    }
}
