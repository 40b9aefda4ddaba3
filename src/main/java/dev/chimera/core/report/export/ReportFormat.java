package dev.chimera.core.report.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/// What a report can be written as. Whoever offers formats asks for `values()`, so that a new one is offered everywhere.
public enum ReportFormat {
    MD, HTML, PDF;

    /// A text alone.
    public byte[] of(String markdown) {
        return of(Exported.of(markdown), "");
    }

    /// The file as it is written: text is UTF-8. A PDF takes a second or two.
    ///
    /// @param charts name of the folder beside the Markdown file in which the charts lie; the other formats hold them themselves
    public byte[] of(Exported report, String charts) {
        return switch (this) {
            case MD -> utf8(ChartSection.linked(report, charts));
            case HTML -> utf8(ReportHtml.of(report));
            case PDF -> ReportPdf.of(report);
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// The ending of its files, without the dot.
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The file with this format's ending in place of any format's; another ending stays before it.
    public Path named(Path file) {
        String name = String.valueOf(file.getFileName());
        for (ReportFormat format : values()) {
            if (name.toLowerCase(Locale.ROOT).endsWith("." + format.ending())) {
                name = name.substring(0, name.length() - format.ending().length() - 1);
                break;
            }
        }
        return file.resolveSibling(name + "." + ending());
    }
}
