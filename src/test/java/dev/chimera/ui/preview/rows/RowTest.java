package dev.chimera.ui.preview.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RowTest {
    private static List<Row> rows(String text) {
        return LiveMarkdown.whole(text).rows();
    }

    /// One line per row: kind, place, marks and links, short enough to compare by eye.
    private static String sketch(String text) {
        return rows(text).stream().map(RowTest::sketch).collect(Collectors.joining(" / "));
    }

    private static String sketch(Row row) {
        Place place = row.place();
        String levels = place.levels().stream().map(level -> level == Level.QUOTE ? ">" : "_").collect(Collectors.joining());
        String task = switch (place.task()) {
            case NONE -> "";
            case OPEN -> "[ ]";
            case DONE -> "[x]";
        };
        String kind = switch (row) {
            case Row.Prose prose -> prose.level() == 0 ? "p" : "h" + prose.level();
            case Row.Code code -> "code" + (code.language().isEmpty() ? "" : ":" + code.language());
            case Row.TableLine line -> line.isHeader() ? "th" + line.table().alignments() : "td";
            case Row.Rule _ -> "rule";
            case Row.Picture picture -> "picture:" + picture.address();
        };
        String spans = row.spans().stream().map(RowTest::sketch).collect(Collectors.joining("|"));
        return levels + (task.isEmpty() ? place.marker() : task) + kind + (spans.isEmpty() ? "" : " " + spans);
    }

    private static String sketch(Span span) {
        String marks = span.marks().stream().sorted().map(mark -> mark.name().substring(0, 2)).collect(Collectors.joining());
        String text = span.text().replace("\n", "\\n").replace("\t", "\\t");
        return (marks.isEmpty() ? "" : marks + ":") + text + (span.link().isEmpty() ? "" : "->" + span.link());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '"', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            # One\\nTwo                      ~ h1 One / p Two
            Setext\\n---                     ~ h2 Setext
            a **b *c*** `d`                  ~ p a |ST:b |STEM:c| |CO:d
            a\\nb  \\nc                      ~ p a| |b|\\n|c
            \\*a &amp; b                     ~ p *|a |&| b
            - a\\n  - b\\n- [x] c            ~ _•p a / __◦p b / _[x]p c
            3. a\\n4. b                      ~ _3.p a / _4.p b
            - - a                            ~ _•p / __◦p a
            > a\\n> - b                      ~ >p a / >_•p b
            ```java\\nx\\ny\\n```            ~ code:java x\\n|y
            a | b\\n-: | :-:\\n1 |           ~ th[RIGHT, CENTER] a|\\t|b / td 1|\\t|
            ***                              ~ rule
            ![p](x.png)                      ~ picture:x.png IM:p
            a ![p](x.png)                    ~ p a |IM:p
            [a](http://x.org)                ~ p LI:a->http://x.org
            [a]\\n\\n[a]: /b                 ~ p LI:a->/b
            [a][b] c                         ~ p [|a|][b]| c
            <me@x.org>                       ~ p LI:me@x.org->mailto:me@x.org
            <b>x</b>                         ~ p RA:<b>|x|RA:</b>
            <div>\\n*x*\\n</div>             ~ p RA:<div>\\n|RA:*x*\\n|RA:</div>
            """)
    void markdownBecomesRows(String markdown, String expected) {
        assertEquals(expected, sketch(markdown.replace("\\n", "\n")));
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyVerbatimSpanStandsWhereItSays(int seed) {
        String text = MarkdownSamples.document(new Random(seed));
        for (Row row : rows(text)) {
            for (Span span : row.spans()) {
                assertTrue(span.start() >= 0 && span.end() <= text.length() && span.start() <= span.end(), span::toString);
                if (span.isVerbatim() && !span.text().isBlank() && span.marks().isEmpty()) {
                    assertEquals(text.substring(span.start(), span.end()).replace('\r', '\n'), span.text());
                }
            }
        }
    }

    @Test
    void offsetsLeadToTheSourceAndBack() {
        String text = "The **first** &amp; last";
        Row row = rows(text).getFirst();
        assertEquals("The first & last", row.text());
        assertEquals(text.indexOf("first"), row.sourceAt(4));
        assertEquals(text.indexOf("&amp;"), row.sourceAt(10));
        assertEquals(4, row.textAt(text.indexOf("first")));
        assertEquals(12, row.textAt(text.indexOf("last")));
        assertEquals(row.text().length(), row.textAt(text.length()));
    }

    @Test
    void longCodeAndLongParagraphsAreCutAndNothingIsLost() {
        String code = "line of code\n".repeat(95);
        List<Row> chunks = rows("```\n" + code + "```\n");
        assertEquals(3, chunks.size());
        assertEquals(code.strip(), Excerpt.codeBlock(chunks, (Row.Code) chunks.get(1)));
        String prose = "many words ".repeat(1000).strip();
        List<Row> pieces = rows(prose);
        assertEquals(3, pieces.size());
        assertEquals(prose, pieces.stream().map(Row::text).collect(Collectors.joining()));
    }

    @ParameterizedTest
    @CsvSource({"'> '", "'- '", "'1. '", "'*'", "'-'", "'> - '", "'_'"})
    void aLineThatRepeatsItselfThousandsOfTimesIsShown(String piece) {
        String text = "before\n\n" + piece.repeat(20_000) + "x\n\nafter";
        List<Row> rows = rows(text);
        assertEquals("before", rows.getFirst().text());
        assertEquals("after", rows.getLast().text());
        assertEquals(text.length(), rows.getLast().end());
    }

    @Test
    void emphasisNestedTooDeeplyIsShownAsItWasWritten() {
        String deep = "*a **b ".repeat(20_000) + "c** d*".repeat(20_000);
        var live = new LiveMarkdown();
        String done = "# Head\n\nbefore\n\n";
        live.update(done + "last\n");
        List<Row> rows = live.update(done + "last\n\n" + deep).rows();
        assertEquals(List.of("Head", "before"), rows.stream().limit(2).map(Row::text).toList());
        assertEquals("last\n\n" + deep, rows.stream().skip(2).map(Row::text).collect(Collectors.joining()));
    }

    @ParameterizedTest
    @CsvSource({"https://example.org/a?b=c, true", "HTTP://example.org, true", "mailto:me@example.org, true", "file:///etc/passwd, false",
        "javascript:alert(1), false", "relative/path.md, false", "http:///nohost, false", "'http://bad host/', false", "'', false"})
    void onlyWebAndMailAddressesCanBeOpened(String address, boolean expected) {
        assertEquals(expected, Links.openable(address).isPresent());
    }
}
