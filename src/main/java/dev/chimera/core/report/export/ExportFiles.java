package dev.chimera.core.report.export;

import dev.chimera.core.report.drawing.Drawing;
import dev.chimera.core.report.drawing.DrawingSvg;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Which files a report becomes. Their content is made when it is asked for: a PDF takes its time.
public final class ExportFiles {
    private static final String CHARTS = "-charts";
    /// file systems take 255 bytes for a name
    private static final int LONGEST = 255;

    private ExportFiles() {}

    /// The report in its formats, in their order, and the charts as pictures beside the Markdown.
    ///
    /// @param files the file of each format
    public static Map<Path, Supplier<byte[]>> of(Exported report, Map<Path, ReportFormat> files) {
        Map<Path, Supplier<byte[]>> all = new LinkedHashMap<>();
        files.forEach((file, format) -> {
            Path folder = charts(file);
            all.put(file, () -> format.of(report, String.valueOf(folder.getFileName())));
            if (format == ReportFormat.MD) {
                for (Drawing chart : report.charts()) {
                    all.put(folder.resolve(chart.name() + ".svg"), () -> DrawingSvg.file(chart).getBytes(StandardCharsets.UTF_8));
                }
            }
        });
        return all;
    }

    /// The Markdown as it is written beside its charts.
    public static String markdown(Exported report, Path file) {
        return ChartSection.linked(report, String.valueOf(charts(file).getFileName()));
    }

    /// The folder of the charts beside a Markdown file: `report-charts` for `report.md`.
    public static Path charts(Path markdown) {
        String name = String.valueOf(ReportFormat.MD.named(markdown).getFileName());
        String stem = name.substring(0, name.length() - ".md".length());
        while ((stem + CHARTS).getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return markdown.resolveSibling(stem + CHARTS);
    }

    /// What of it is there already, so that nobody's file is replaced without a word.
    ///
    /// @param charts whether charts will lie beside a Markdown file
    public static List<Path> existing(Map<Path, ReportFormat> files, boolean charts) {
        return files.entrySet().stream().flatMap(file -> charts && file.getValue() == ReportFormat.MD
                ? List.of(file.getKey(), charts(file.getKey())).stream() : List.of(file.getKey()).stream()).filter(Files::exists).toList();
    }
}
