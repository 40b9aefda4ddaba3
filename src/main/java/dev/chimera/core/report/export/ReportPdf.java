package dev.chimera.core.report.export;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import dev.chimera.core.report.drawing.DrawingBoxes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/// A report as PDF, made from the same page as the HTML: fonts embedded, bookmarks, a table of contents with page numbers,
/// wide tables and code wrapped to the page. Nothing is fetched.
public final class ReportPdf {
    // what the library says about style rules and system fonts is nothing to a reader of the console; kept here, as loggers are weakly held
    private static final List<Logger> LIBRARIES = List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

    private ReportPdf() {}

    /// The whole file. A character that no font of this machine has is shown as U+FFFD.
    public static byte[] of(String markdown) {
        return of(Exported.of(markdown));
    }

    /// With the sources of its figures as notes at the end, and its charts.
    public static byte[] of(Exported report) {
        LIBRARIES.forEach(logger -> logger.setLevel(Level.SEVERE));
        XRLog.setLoggingEnabled(false);
        FontMappers.set(new BundledFonts());
        HtmlPage page = PaperTables.fitted(HtmlPage.of(report, DrawingBoxes::of));
        String bookmarks = page.sections().stream().map(section -> "<bookmark name=\"" + section.name() + "\" href=\"#"
                + section.id() + "\"/>\n").collect(Collectors.joining("", "<bookmarks>\n", "</bookmarks>\n"));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument(); PdfFonts fonts = PdfFonts.covering(page.title() + page.body(), SystemFonts.files())) {
            PdfRendererBuilder builder = new PdfRendererBuilder().usePDDocument(document).withProducer("Chimera Workbench")
                    .useReplacementText("\uFFFD");
            for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
                builder.useExternalResourceAccessControl((address, kind) -> false, when);
            }
            fonts.register(document, builder);
            builder.withHtmlContent(ReportHtml.page(page, "report-pdf.css", bookmarks + "<style>" + fonts.families() + "</style>\n"), null).toStream(pdf).run();
        } catch (IOException e) {
            throw new UncheckedIOException("a PDF in memory", e);
        }
        return pdf.toByteArray();
    }
}
