package dev.chimera.core.llm.ollama;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.testkit.Reply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerLinesTest {
    private static final byte[] STREAM = ("\r\n" + Reply.token("ä€") + Reply.thought("𝄞") + Reply.token("x").strip() + Reply.token("y").replace("\n", "\r\n")
            + Reply.done("stop", 5).strip()).getBytes(StandardCharsets.UTF_8);

    private static List<AnswerPart> parts(byte[]... pieces) throws MalformedAnswer {
        List<AnswerPart> parts = new ArrayList<>();
        AnswerLines lines = new AnswerLines();
        for (byte[] piece : pieces) {
            lines.feed(piece, parts::add);
        }
        assertTrue(lines.end(parts::add));
        return parts;
    }

    @Test
    void anyTwoCutsGiveTheSameParts() throws MalformedAnswer {
        List<AnswerPart> whole = parts(STREAM);
        assertEquals(5, whole.size());
        for (int first = 0; first <= STREAM.length; first += 5) {
            for (int second = first; second <= STREAM.length; second += 11) {
                assertEquals(whole, parts(Arrays.copyOfRange(STREAM, 0, first), Arrays.copyOfRange(STREAM, first, second),
                        Arrays.copyOfRange(STREAM, second, STREAM.length)));
            }
        }
    }

    @Test
    void byteByByteGivesTheSameParts() throws MalformedAnswer {
        byte[][] single = new byte[STREAM.length][];
        for (int i = 0; i < STREAM.length; i++) {
            single[i] = new byte[] {STREAM[i]};
        }
        assertEquals(parts(STREAM), parts(single));
    }
}
