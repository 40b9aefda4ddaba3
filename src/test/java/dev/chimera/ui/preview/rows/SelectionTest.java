package dev.chimera.ui.preview.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {
    private static final String TEXT = """
            # Head *line*

            First **bold** words.

            - one
              - [x] two

            | a | b |
            |---|--:|
            | 1 | **2** |

            ```java
            int x;
            ```
            """;
    private static final List<Row> ROWS = LiveMarkdown.whole(TEXT).rows();

    @Test
    void allAsMarkdownIsTheMarkdown() {
        var all = new Selection(Position.START, Position.end(ROWS));
        assertEquals(TEXT.strip(), Excerpt.markdown(ROWS, TEXT, all));
    }

    @Test
    void allAsTextHasNoMarkup() {
        var all = new Selection(Position.end(ROWS), Position.START);
        assertEquals("Head line\n\nFirst bold words.\n\n• one\n  [x] two\n\na\tb\n1\t2\n\nint x;", Excerpt.text(ROWS, all));
    }

    @ParameterizedTest
    @CsvSource({"0:0, 0:4, '# Head', 'Head'", "0:5, 1:5, 'line*\n\nFirst', 'line\n\nFirst'", "1:6, 1:10, bold, bold",
        "5:0, 5:99, '| 1 | **2** |', '1\t2'", "1:6, 1:6, '', ''", "6:0, 6:3, '```java\nint', int"})
    void aPartKeepsTheMarkupOfWholeLinesOnly(String from, String to, String markdown, String text) {
        Selection selection = new Selection(position(from), position(to)).within(ROWS);
        assertEquals(markdown, Excerpt.markdown(ROWS, TEXT, selection));
        assertEquals(text, Excerpt.text(ROWS, selection));
    }

    private static Position position(String rowAndOffset) {
        String[] parts = rowAndOffset.split(":", -1);
        return new Position(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    @Test
    void steppingOnVisitsEveryCharacterOnceAndSteppingBackReturns() {
        List<Row> rows = LiveMarkdown.whole("ae\u0301 🎉\n\nb").rows();
        Position at = Position.START;
        int steps = 0;
        while (!at.step(rows, true).equals(at)) {
            at = at.step(rows, true);
            steps++;
        }
        assertEquals(Position.end(rows), at);
        assertEquals(6, steps);
        for (int i = 0; i < steps; i++) {
            at = at.step(rows, false);
        }
        assertEquals(Position.START, at);
    }

    @Test
    void wordStepsStopAtWordEnds() {
        List<Row> rows = LiveMarkdown.whole("one two_three, four").rows();
        Position end = Position.START.stepWord(rows, true).stepWord(rows, true);
        assertEquals(new Position(0, 13), end);
        assertEquals(new Position(0, 4), end.stepWord(rows, false));
    }

    @Test
    void aSourceOffsetIsFoundInItsRow() {
        assertEquals(new Position(1, 6), Position.ofSource(ROWS, TEXT.indexOf("bold")));
        assertEquals(new Position(3, 0), Position.ofSource(ROWS, TEXT.indexOf("two")));
        assertEquals(Position.START, Position.ofSource(ROWS, 0));
    }

    @Test
    void matchesAreFoundInAnyCaseAndKeptUpWhenTheTailChanges() {
        var live = new LiveMarkdown();
        var matches = new Matches();
        matches.search("ab", live.update("Ab abab\n\nx").rows());
        assertEquals("0:0 0:3 0:5", sketch(matches));
        matches.changed(live.update("Ab abab\n\nxaB\n\nab").rows(), 1);
        assertEquals("0:0 0:3 0:5 1:1 2:0", sketch(matches));
        assertEquals(List.of(new Matches.Match(1, 1, 3)), matches.in(1));
        assertEquals(3, matches.from(new Position(0, 6)));
        matches.search("", live.update("ab").rows());
        assertEquals(0, matches.count());
        assertEquals(-1, matches.from(Position.START));
    }

    private static String sketch(Matches matches) {
        return matches.all().stream().map(match -> match.row() + ":" + match.from()).collect(Collectors.joining(" "));
    }

    @Test
    void theOutlineHasEveryHeading() {
        List<Row> rows = LiveMarkdown.whole("# A\n\ntext\n\n> ## *B*\n").rows();
        assertEquals(List.of(new Outline.Entry(0, 1, "A"), new Outline.Entry(2, 2, "B")), Outline.of(rows).entries());
    }

    @Test
    void linksAreVisitedInOrderAndAroundTheEnd() {
        List<Row> rows = LiveMarkdown.whole("[a](http://a) and [**b** c](http://b)\n\nnone\n\n[d](http://d)").rows();
        Selection first = Links.next(rows, Selection.NONE).orElseThrow();
        Selection second = Links.next(rows, first).orElseThrow();
        Selection third = Links.next(rows, second).orElseThrow();
        assertEquals(List.of("a", "b c", "d"), List.of(first, second, third).stream().map(link -> Excerpt.text(rows, link)).toList());
        assertEquals(first, Links.next(rows, third).orElseThrow());
        assertTrue(Links.next(LiveMarkdown.whole("none").rows(), Selection.NONE).isEmpty());
    }
}
