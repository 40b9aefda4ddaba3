package dev.chimera.cli;

import dev.chimera.core.report.ReportHtml;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What a report can be written as.
enum ReportFormat {
    MD, HTML;

    String of(String markdown) {
        return switch (this) {
            case MD -> markdown;
            case HTML -> ReportHtml.of(markdown);
        };
    }

    /// What a report of the folder is called where nobody says otherwise.
    static Path defaultFile(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return Path.of("report-" + (name == null ? "folder" : name) + ".md");
    }

    /// A file for each format: the given one where there is a single format, else its name with the format's ending.
    static Map<Path, ReportFormat> files(Set<ReportFormat> formats, Path file) {
        Map<Path, ReportFormat> files = new LinkedHashMap<>();
        String name = String.valueOf(file.getFileName());
        boolean known = formats.size() == 1 && !name.endsWith(".md");
        for (ReportFormat format : formats) {
            String stem = name.replaceFirst("\\.(md|html)$", "");
            files.put(known ? file : file.resolveSibling(stem + "." + format.name().toLowerCase(Locale.ROOT)), format);
        }
        return files;
    }
}
