package dev.chimera.core.report.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.report.export.Sources.Note;
import dev.chimera.core.report.export.Sources.Piece;
import dev.chimera.core.report.export.Sources.Reference;
import dev.chimera.core.report.export.Sources.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceMarksTest {
    private static final Pattern FIGURE = Pattern.compile("\\b42\\b");
    private static final Note NOTE = new Note(List.of(new Piece("a <b>.csv", true)), List.of(List.of(new Piece("max 42 (row 3)", false))));

    /// A reference behind each 42.
    private static String page(String markdown) {
        List<Reference> references = new ArrayList<>();
        FIGURE.matcher(markdown).results().forEach(found -> references.add(new Reference(found.end(), 1, Standing.SUPPORTED)));
        return ReportHtml.of(new Exported(markdown, new Sources(references, List.of(NOTE)), List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "It took 42 ms. | 1",
        "It took **42** ms, *42* or ~~42~~. | 3",
        "Code `42` too. | 1",
        "- item 42 | 1",
        "> 42 | 1",
        "# Heading 42 | 0",
        "A [link of 42](https://example.org/42) | 0",
        "<https://example.org/42> | 0",
        "![picture 42](x.png) | 1",
    })
    void aFigureGetsItsReferenceWhereALinkHasRoom(String markdown, int references) {
        String html = page(markdown);
        assertEquals(references, html.split("<sup class=\"ref supported\">", -1).length - 1, html);
        assertTrue(html.codePoints().noneMatch(c -> c >= 0xF0000), "no mark is left");
        assertFalse(html.contains("&lt;sup"), html);
    }

    @Test
    void headingsKeepTheirPlacesAndTheTableItsCells() {
        String html = page("# Title 42\n\n## Part 42\n\n| a | 42 |\n| --- | ---: |\n| 42 | x |\n");
        assertTrue(html.contains("<title>Title 42</title>") && html.contains("<li><a href=\"#part-42\">Part 42</a></li>") && html.contains("<h2 id=\"part-42\">Part 42</h2>"), html);
        assertTrue(html.contains("<td>42<sup"), html);
        assertTrue(html.contains("<li id=\"source.1\" value=\"1\"><code>a &lt;b&gt;.csv</code>: max 42 (row 3) <span class=\"back\">↩ <a href=\"#figure.3\">a</a> <a href=\"#figure.4\">b</a></span></li>"), html);
    }

    @Test
    void aPrivateCharacterOfTheTextIsNoMark() {
        String html = page("forged \uDB80\uDC00 and 42 and \uE0C7\uE0C8\n\n\uE0C7\uE0C8\n");
        assertEquals(1, html.split("<sup ", -1).length - 1, html);
        assertTrue(html.contains("forged \uFFFD and 42<sup"), html);
    }

    @Test
    void hundredsOfFiguresFromOnePlaceAreOneNoteWithAWayBackToEach() {
        String html = page("42 ".repeat(300));
        assertEquals(1, html.split("<li id=\"source\\.", -1).length - 1);
        assertTrue(html.contains(">a</a>") && html.contains(">z</a>") && html.contains(">aa</a>") && html.contains("href=\"#figure.300\">kn</a>"), html);
    }

    @Test
    void signsTellWhatTheDataDoNotCarry() {
        Sources sources = new Sources(List.of(new Reference(2, 1, Standing.CONTRADICTED), new Reference(5, 1, Standing.UNSUPPORTED)), List.of(NOTE));
        String html = ReportHtml.of(new Exported("42 42", sources, List.of()));
        assertTrue(html.contains(">1!</a>") && html.contains(">1?</a>"), html);
    }
}
