package dev.chimera.core.run.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.run.compare.DiffPart.Kind;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDiffTest {
    private static String shown(List<DiffPart> parts) {
        return parts.stream().map(part -> switch (part.kind()) {
            case EQUAL -> part.text();
            case REMOVED -> "[-" + part.text() + "-]";
            case ADDED -> "{+" + part.text() + "+}";
            case SKIPPED -> "<" + part.text() + ">";
        }).collect(Collectors.joining());
    }

    private static String side(List<DiffPart> parts, Kind without) {
        return parts.stream().filter(part -> part.kind() != without).map(DiffPart::text).collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "the rate is steady       | the rate is steady        | the rate is steady",
        "the rate is steady       | the rate is not steady    | the rate is{+ not+} steady",
        "a median of 12.5 ms      | a median of 12.7 ms       | a median of [-12.5-]{+12.7+} ms",
        "the old slow path stays  | the new quick path stays  | the [-old slow-]{+new quick+} path stays",
        "one two three            | three                     | [-one two -]three",
        "\"\"                     | all new                   | {+all new+}",
        "all gone                 | \"\"                      | [-all gone-]",
        "größer als zuvor         | größer als je             | größer als [-zuvor-]{+je+}",
    })
    void wordsThatDifferAreMarked(String first, String second, String expected) {
        assertEquals(expected, shown(WordDiff.of(first, second)));
    }

    @Test
    void linesThatWereMovedInAreAddedAsAWhole() {
        assertEquals("# Head\n\n{+New line.\n+}Same line.\n[-Old line.\n-]", shown(WordDiff.of("# Head\n\nSame line.\nOld line.\n", "# Head\n\nNew line.\nSame line.\n")));
    }

    @Test
    void changedLinesBetweenEqualOnesAreComparedByWord() {
        String first = "# Head\n\n| CSV | 1 | 72 B |\n| JSON | 0 | 0 B |\n| All | 1 | 72 B |\n\nThe end of 1 file.\n";
        assertEquals("# Head\n\n| CSV | [-1-]{+2+} | [-72-]{+105+} B |\n| JSON | 0 | 0 B |\n| All | [-1-]{+2+} | [-72-]{+105+} B |\n\nThe end of [-1 file-]{+2 files+}.\n",
                shown(WordDiff.of(first, first.replace("1", "2").replace("72", "105").replace("file.", "files."))));
    }

    /// Whatever the texts, the parts without one side's changes are the other text, neighbours are of different kinds, and equal texts have one part.
    @Test
    void bothTextsCanBePutTogetherFromTheParts() {
        Random random = new Random(4);
        String[] words = {"rate", "12.5", "12", ".", " ", "\n", "größer", "ms", "  ", "|", "🙂", "\r\n"};
        for (int i = 0; i < 2_000; i++) {
            String first = text(random, words);
            String second = random.nextInt(5) == 0 ? first : text(random, words);
            List<DiffPart> parts = WordDiff.of(first, second);
            assertEquals(first, side(parts, Kind.ADDED));
            assertEquals(second, side(parts, Kind.REMOVED));
            for (int p = 1; p < parts.size(); p++) {
                assertTrue(parts.get(p).kind() != parts.get(p - 1).kind(), shown(parts));
            }
            assertEquals(first.equals(second), DiffPart.same(parts));
        }
    }

    private static String text(Random random, String[] words) {
        return random.ints(random.nextInt(25), 0, words.length).mapToObj(word -> words[word]).collect(Collectors.joining());
    }

    @Test
    void twoLongTextsWithNothingInCommonAreComparedAllTheSame() {
        String first = "alpha beta gamma delta\n".repeat(3_000);
        String second = "one two three four five\n".repeat(3_000);
        assertEquals("[-" + first.strip() + "-]{+" + second.strip() + "+}\n", shown(WordDiff.of(first, second)));
    }

    @Test
    void longEqualStretchesAreShortened() {
        String first = "a\nb\nc\nd\ne\nf\nold\ng\nh\ni\nj\nk\nl\nm\nn\nold\no\np\n";
        List<DiffPart> parts = WordDiff.of(first, first.replace("old", "new"));
        assertEquals("<4>e\nf\n[-old-]{+new+}\ng\n<5>m\nn\n[-old-]{+new+}\no\np\n", shown(DiffPart.shortened(parts, 1)));
        assertEquals(shown(parts), shown(DiffPart.shortened(parts, 20)));
    }
}
