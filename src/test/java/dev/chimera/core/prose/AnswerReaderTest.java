package dev.chimera.core.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AnswerReaderTest {
    private static final String ANSWER = "{ \"reading\" : \"The \\\"first\\\" call, {ttft_first}, was slow\\u2014very\\n slow.\" }";
    private static final String TEXT = "The \"first\" call, {ttft_first}, was slow—very  slow.";

    @Test
    void anyChunkingGivesTheSameText() {
        Random random = new Random(3);
        for (int run = 0; run < 500; run++) {
            AnswerReader reader = new AnswerReader("reading");
            for (int from = 0; from < ANSWER.length();) {
                int to = Math.min(ANSWER.length(), from + 1 + random.nextInt(9));
                reader.accept(ANSWER.substring(from, to));
                from = to;
            }
            assertEquals(TEXT, reader.text());
            assertTrue(reader.complete());
        }
    }

    @Test
    void aPlaceholderThatIsNotClosedIsHeldBack() {
        AnswerReader reader = new AnswerReader("reading");
        reader.accept("{\"reading\": \"It took {ttft_fi");
        assertEquals("It took ", reader.shown());
        reader.accept("rst} in");
        assertEquals("It took {ttft_first} in", reader.shown());
    }

    @Test
    void aCutAnswerKeepsItsTextAndIsNotComplete() {
        AnswerReader reader = new AnswerReader("reading");
        reader.accept("{\"reading\": \"It took");
        assertEquals("It took", reader.text());
        assertFalse(reader.complete());
    }

    @Test
    void whatIsNoAnswerGivesNoText() {
        AnswerReader reader = new AnswerReader("reading");
        reader.accept("Sure! Here is the answer you asked for.");
        assertEquals("", reader.text());
        assertFalse(reader.complete());
    }
}
