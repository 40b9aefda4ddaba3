package dev.chimera.core.report.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.report.export.Sources.Note;
import dev.chimera.core.report.export.Sources.Piece;
import dev.chimera.core.report.export.Sources.Reference;
import dev.chimera.core.report.export.Sources.Standing;
import dev.chimera.testkit.Hostile;
import dev.chimera.testkit.SafePage;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Pages and papers of texts that try to run or to phone home.
class HostileMarkdownTest {
    static List<String> cases() throws IOException {
        return Hostile.cases();
    }

    /// With a reference in every place where a figure could stand.
    private static Exported noted(String markdown) {
        Note note = new Note(List.of(new Piece("<script>alert(1)</script>\" onclick=\"x", true)), List.of());
        return new Exported(markdown, new Sources(IntStream.range(1, markdown.length()).mapToObj(end -> new Reference(end, 1, Standing.SUPPORTED)).toList(), List.of(note)), List.of());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void thePageHoldsNothingThatRunsOrFetches(String name) throws IOException {
        try (Hostile host = new Hostile()) {
            String markdown = host.markdown(name);
            assertEquals(List.of(), SafePage.dangers(ReportHtml.of(markdown)));
            assertEquals(List.of(), SafePage.dangers(ReportHtml.of(noted(markdown))));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void thePaperHoldsNothingThatRunsAndIsMadeWithoutAVisit(String name) throws IOException {
        try (Hostile host = new Hostile(); PDDocument pdf = Loader.loadPDF(ReportPdf.of(host.markdown(name)))) {
            assertEquals(null, pdf.getDocumentCatalog().getOpenAction());
            assertEquals(null, pdf.getDocumentCatalog().getNames() == null ? null : pdf.getDocumentCatalog().getNames().getJavaScript());
            assertEquals(null, pdf.getDocumentCatalog().getNames() == null ? null : pdf.getDocumentCatalog().getNames().getEmbeddedFiles());
            for (PDPage page : pdf.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    assertTrue(annotation instanceof PDAnnotationLink link && (link.getAction() == null || link.getAction() instanceof PDActionGoTo
                            || link.getAction() instanceof PDActionURI uri && uri.getURI().matches("(https?:|mailto:).*")), () -> annotation.getCOSObject().toString());
                }
            }
            assertEquals(0, host.visits());
        }
    }

    @Test
    void theTestKnowsADanger() throws IOException {
        assertEquals(List.of("<script>", "<a href=javascript:x>", "<p onclick=x>"),
                SafePage.dangers("<html><script>x</script><a href=\"javascript:x\">y</a><p onclick=\"x\">z</p></html>"));
        assertThrows(IOException.class, () -> SafePage.dangers("<html><p></html>"));
        try (Hostile host = new Hostile()) {
            assertTrue(host.markdown("remote-images.md").contains("](http://127.0.0.1:"));
        }
    }
}
