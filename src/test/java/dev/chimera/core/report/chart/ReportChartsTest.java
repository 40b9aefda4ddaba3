package dev.chimera.core.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.check.Checker;
import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.prose.FactText;
import dev.chimera.core.report.FigureSources;
import dev.chimera.core.report.ReportMarkdown;
import dev.chimera.core.report.WrittenRun;
import dev.chimera.core.report.drawing.Drawing;
import dev.chimera.core.report.drawing.Drawing.Shape;
import dev.chimera.core.report.drawing.DrawingSvg;
import dev.chimera.core.report.export.Exported;
import dev.chimera.core.report.export.ReportFormat;
import dev.chimera.core.report.export.ReportHtml;
import dev.chimera.core.report.export.ReportPdf;
import dev.chimera.core.report.export.Sources;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.RunState;
import dev.chimera.testkit.ScriptedOllama;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class ReportChartsTest {
    private static final Path SAMPLES = Path.of("sample-reports/input");

    @Test
    void whatIsComparedAndWhatIsDoubtfulIsDrawn() {
        assertEquals(List.of("throughput-by-n-threads", "time-to-first-token-in-each-file", "throughput-in-each-file", "spread-of-time-to-first-token",
                "spread-of-time-to-first-token-b"), ReportCharts.of(WrittenRun.of(SAMPLES)).stream().map(Drawing::name).toList());
    }

    @Test
    void everyFigureOfAChartIsItsFacts() {
        RunState state = WrittenRun.of(SAMPLES);
        FactSet facts = state.ingested().orElseThrow().facts();
        int figures = 0;
        for (Drawing chart : ReportCharts.of(state)) {
            for (Shape shape : chart.shapes()) {
                if (shape instanceof Shape.Words words && !words.bound().isEmpty()) {
                    var fact = facts.get(new FactId(words.bound()));
                    assertTrue(words.text().equals(FactText.of(fact)) || words.text().equals("median " + FactText.of(fact)) || words.text().equals(String.valueOf(fact.n())), words::toString);
                    figures++;
                } else if (shape instanceof Shape.Words words && words.font() != Drawing.Font.PLAIN) {
                    assertFalse(words.text().matches("\\d.*"), () -> "a figure that stands for nothing: " + words);
                }
            }
        }
        assertTrue(figures > 40, "figures: " + figures);
    }

    @Test
    void namesOfTheDataCanNeitherRunNorBreakTheDrawing(@TempDir Path folder) throws IOException {
        String hostile = "<script>alert(1)</script>&\"'\u0007";
        Files.writeString(folder.resolve("runs.csv"), "model,tokens_per_second\n" + ("\"" + hostile.replace("\"", "\"\"") + "\",10\nplain,20\n").repeat(6));
        List<Drawing> charts = ReportCharts.of(WrittenRun.of(folder));
        assertFalse(charts.isEmpty());
        for (Drawing chart : charts) {
            assertEquals(0, xml(DrawingSvg.file(chart)).getElementsByTagName("script").getLength());
            assertTrue(chart.name().matches("[a-z]+(-[a-z]+)*"), chart.name());
        }
    }

    @Test
    void aChartSaysWhatItShowsAndFetchesNothing() throws IOException {
        for (Drawing chart : ReportCharts.of(WrittenRun.of(SAMPLES))) {
            String svg = DrawingSvg.file(chart);
            Document document = xml(svg);
            assertEquals(chart.title(), document.getElementsByTagName("title").item(0).getTextContent());
            assertEquals(chart.description(), document.getElementsByTagName("desc").item(0).getTextContent());
            assertTrue(svg.contains("prefers-color-scheme: dark"));
            assertEquals("http://www.w3.org/2000/svg", svg.replaceAll("(?s).*?(http[^\"]*).*", "$1"));
            assertEquals(1, svg.split("http", -1).length - 1, "the name space alone");
        }
    }

    @Test
    void theCallsOfAModelAreDrawnFromWhatTheyTook() throws IOException {
        try (ScriptedOllama server = new ScriptedOllama()) {
            RunState state = WrittenRun.of(SAMPLES, new Engine.Ollama(server.endpoint(), "tiny:1b"));
            List<Drawing> charts = ReportCharts.of(Optional.empty(), state.calls());
            assertEquals(List.of("time-to-first-token", "tokens-per-second"), charts.stream().map(Drawing::name).toList());
            long counted = state.calls().stream().filter(call -> call.result().record().countsInStatistics()).count();
            assertEquals(counted, charts.getLast().shapes().stream().filter(shape -> shape instanceof Shape.Spot && shape.bound().startsWith("call ")).count());
            assertEquals(counted, new HashSet<>(charts.getFirst().shapes().stream().map(Shape::bound).filter(bound -> bound.startsWith("call ")).toList()).size());
        }
    }

    @Test
    void pageAndPaperHoldTheChartsAndMarkdownPointsToThem() throws IOException {
        RunState state = WrittenRun.of(SAMPLES);
        FactSet facts = state.ingested().orElseThrow().facts();
        String report = ReportMarkdown.of(state);
        Exported exported = new Exported(report, FigureSources.of(report, facts), ReportCharts.of(state));
        String html = ReportHtml.of(exported);
        assertTrue(html.indexOf("<svg") > html.indexOf("<h2 id=\"charts\">") && html.lastIndexOf("<svg") < html.indexOf("<h2 id=\"workflow-summary\">"), "between body and record");
        try (PDDocument pdf = Loader.loadPDF(ReportPdf.of(exported))) {
            String text = new PDFTextStripper().getText(pdf);
            exported.charts().forEach(chart -> assertTrue(text.contains(chart.title()), chart.title()));
        }
        String markdown = new String(ReportFormat.MD.of(exported, "Über alles-charts"), StandardCharsets.UTF_8);
        assertTrue(markdown.contains("](%C3%9Cber%20alles-charts/throughput-by-n-threads.svg)"), markdown);
        assertEquals(Checker.check(report, facts).claims().size(), Checker.check(markdown, facts).claims().size(), "charts claim nothing");
        assertEquals(report, new String(ReportFormat.MD.of(new Exported(report, Sources.NONE, List.of()), ""), StandardCharsets.UTF_8), "without charts as it was shown");
    }

    @Test
    void dataWithoutMeasurementsHaveNoCharts(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("notes.md"), "# Notes\n\nNothing was measured.\n");
        assertEquals(List.of(), ReportCharts.of(WrittenRun.of(folder)));
    }

    private static Document xml(String svg) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException e) {
            throw new IOException(svg, e);
        }
    }
}
