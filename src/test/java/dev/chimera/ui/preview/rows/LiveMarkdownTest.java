package dev.chimera.ui.preview.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LiveMarkdownTest {
    static IntStream seeds() {
        return IntStream.range(0, 250);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyChunkingGivesTheRowsOfOneParse(int seed) {
        var random = new Random(seed);
        String text = MarkdownSamples.document(random);
        var live = new LiveMarkdown();
        for (int at = 0; at < text.length();) {
            at = Math.min(text.length(), at + 1 + random.nextInt(random.nextBoolean() ? 3 : 30));
            check(live, text.substring(0, at));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyEditGivesTheRowsOfOneParse(int seed) {
        var random = new Random(seed);
        String text = MarkdownSamples.document(random) + MarkdownSamples.document(random);
        var live = new LiveMarkdown();
        check(live, text);
        for (int i = 0; i < 8; i++) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(40));
            String piece = MarkdownSamples.PIECES.get(random.nextInt(MarkdownSamples.PIECES.size()));
            text = text.substring(0, from) + (random.nextBoolean() ? piece : "") + text.substring(to);
            check(live, text);
        }
    }

    private static void check(LiveMarkdown live, String text) {
        List<Row> expected = LiveMarkdown.whole(text).rows();
        List<Row> actual = live.update(text).rows();
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            assertEquals(expected.get(i), actual.get(i), "row " + i + " of\n" + text + "<end>");
        }
        assertEquals(expected.size(), actual.size(), "rows of\n" + text + "<end>");
    }

    @Test
    void aReportThatGrowsKeepsTheRowsThatAreDone() {
        String text = MarkdownSamples.report(new Random(7), 40_000);
        var live = new LiveMarkdown();
        RowDocument before = live.update(text.substring(0, 39_000));
        RowDocument after = live.update(text);
        assertEquals(LiveMarkdown.whole(text).rows(), after.rows());
        assertTrue(before.rows().size() > 300);
        for (int i = 0; i < before.rows().size() - 8; i++) {
            assertSame(before.rows().get(i), after.rows().get(i));
        }
    }
}
