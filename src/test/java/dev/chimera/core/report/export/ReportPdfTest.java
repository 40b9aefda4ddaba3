package dev.chimera.core.report.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPdfTest {
    private static final String PATH = "some/very/long/path/to/results_that_never_end_and_have_no_place_to_break.csv";

    @Test
    void textOfManyScriptsCanBeReadBack() throws IOException {
        assertEquals("1 / 1 Größenmaß Ωmega Привет „Zitat“ – ≤ ≥ ± ≈ × µs ✓ → α β", text("# Größenmaß Ωmega Привет\n\n„Zitat“ – ≤ ≥ ± ≈ × µs ✓ → α β\n").replaceAll("\\s+", " ").strip());
    }

    @Test
    void everyFontIsEmbedded() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(ReportPdf.of("# A\n\n## B\n\n**b** *i* ***bi*** `c`\n\n- x\n\n1. y\n\n```\nz\n```\n"))) {
            int fonts = 0;
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts++;
                    assertTrue(page.getResources().getFont(name).isEmbedded(), page.getResources().getFont(name).getName());
                }
            }
            assertTrue(fonts >= 5, "text, bold, italic, both, code: " + fonts);
        }
    }

    /// PDFBox would read all fonts of the machine and keep a list of them in the user's home.
    @Test
    void nothingIsLeftInTheUsersHome(@TempDir Path cache) throws IOException {
        String before = System.getProperty("pdfbox.fontcache");
        System.setProperty("pdfbox.fontcache", cache.toString());
        try {
            ReportPdf.of("# A\n\n- x\n\n日本\n");
            try (Stream<Path> left = Files.list(cache)) {
                assertEquals(List.of(), left.toList());
            }
        } finally {
            if (before == null) {
                System.clearProperty("pdfbox.fontcache");
            } else {
                System.setProperty("pdfbox.fontcache", before);
            }
        }
    }

    @Test
    void sectionsAreBookmarksAndPagesAreNumbered() throws IOException {
        String long0 = IntStream.range(0, 120).mapToObj(i -> "Paragraph " + i + ".\n\n").reduce("", String::concat);
        byte[] pdf = ReportPdf.of("# Title & more\n\n## 1. First <one>\n\n" + long0 + "## Second\n\nend\n");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> bookmarks = new ArrayList<>();
            for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks.add(item.getTitle());
            }
            assertEquals(List.of("1. First <one>", "Second"), bookmarks);
            assertEquals("Title & more", document.getDocumentInformation().getTitle());
            int pages = document.getNumberOfPages();
            assertTrue(pages > 1);
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains(pages + " / " + pages), text);
        }
    }

    static List<String> wideThings() {
        List<String> wide = new ArrayList<>(List.of(PATH.repeat(4), "`" + PATH.repeat(4) + "`", "```\n" + PATH.repeat(4) + "\n```", "- " + PATH.repeat(4), "> " + PATH.repeat(4)));
        for (int columns : new int[] {2, 7, 12, 16, 20, 40, 200}) {
            wide.add("| file " + "| v ".repeat(columns - 1) + "|\n| --- " + "| ---: ".repeat(columns - 1) + "|\n| " + PATH + " " + "| 1,234,567.89 ".repeat(columns - 1) + "|\n");
        }
        return wide;
    }

    @Test
    void aTableOfVeryManyColumnsIsContinuedBelowWithItsFirstColumn() throws IOException {
        String head = IntStream.range(0, 40).mapToObj(i -> "c" + i).collect(Collectors.joining(" | ", "| ", " |\n"));
        String row = IntStream.range(0, 40).mapToObj(i -> "v" + i + "x").collect(Collectors.joining(" | ", "| ", " |\n"));
        List<String> words = List.of(text(head + "| --- ".repeat(40) + "|\n" + row).split("\\s+"));
        IntStream.range(0, 40).forEach(i -> assertTrue(words.contains("v" + i + "x") && words.contains("c" + i), words::toString));
        assertEquals(5, words.stream().filter("v0x"::equals).count());
    }

    @ParameterizedTest
    @MethodSource("wideThings")
    void nothingLeavesThePage(String wide) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(ReportPdf.of("# R\n\n" + wide + "\n"))) {
            float right = pdf.getPage(0).getMediaBox().getWidth();
            List<TextPosition> outside = new ArrayList<>();
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition position) {
                    if (position.getXDirAdj() + position.getWidthDirAdj() > right) {
                        outside.add(position);
                    }
                    super.processTextPosition(position);
                }
            }.getText(pdf);
            assertEquals(List.of(), outside);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000\u0001\ud800 x", "&nbsp; &bogus; &#0; &lt;", "<b>unclosed <!-- <![CDATA[ <?x", "![p](http://127.0.0.1:1/p.png)", "[a][b]\n\n[b]: <x y> \"t\"",
        "# `code` *em*\n## same\n## same\n", "| a |\n| - |\n", "&#x1F680; \ud83d\ude80"})
    void anyMarkdownGivesADocument(String markdown) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(ReportPdf.of(markdown))) {
            assertTrue(pdf.getNumberOfPages() > 0);
        }
    }

    private static String text(String markdown) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(ReportPdf.of(markdown))) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
