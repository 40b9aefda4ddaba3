package dev.chimera.core.llm.ollama;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/// Cuts the bytes of an answer into JSON values, however the network has cut them: lines may end with CR LF, be blank,
/// hold several values, or end with the stream. Not thread-safe.
final class AnswerLines {
    private static final ObjectReader READER = WireTypes.MAPPER.readerFor(JsonNode.class);
    private static final int LONGEST_LINE = 18 << 20;

    private byte[] open = new byte[1024];
    private int length;

    /// Takes the next bytes and hands over what their complete lines say. What came before a bad line is handed over.
    void feed(byte[] bytes, Consumer<AnswerPart> parts) throws MalformedAnswer {
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                keep(bytes, from, i - from);
                from = i + 1;
                int complete = length;
                length = 0;
                read(complete, parts);
            }
        }
        keep(bytes, from, bytes.length - from);
    }

    /// Takes the last line, which need not end with a line feed.
    ///
    /// @return whether it was complete: false when the stream was cut within it
    boolean end(Consumer<AnswerPart> parts) throws MalformedAnswer {
        int complete = length;
        length = 0;
        try {
            parse(complete, parts);
            return true;
        } catch (JsonEOFException e) {
            return false;
        } catch (IOException e) {
            throw notJson(complete);
        }
    }

    private void keep(byte[] bytes, int from, int count) throws MalformedAnswer {
        if (length + count > LONGEST_LINE) {
            throw new MalformedAnswer("a line is longer than " + (LONGEST_LINE >> 20) + " MiB");
        }
        if (length + count > open.length) {
            open = Arrays.copyOf(open, Math.min(LONGEST_LINE, Math.max(length + count, open.length * 2)));
        }
        System.arraycopy(bytes, from, open, length, count);
        length += count;
    }

    private void read(int complete, Consumer<AnswerPart> parts) throws MalformedAnswer {
        try {
            parse(complete, parts);
        } catch (IOException e) {
            throw notJson(complete);
        }
    }

    private void parse(int complete, Consumer<AnswerPart> parts) throws IOException, MalformedAnswer {
        try (JsonParser parser = READER.createParser(open, 0, complete); MappingIterator<JsonNode> values = READER.readValues(parser)) {
            while (values.hasNextValue()) {
                AnswerPart.read(values.nextValue(), parts);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private MalformedAnswer notJson(int complete) {
        return new MalformedAnswer("a line is not JSON: "
                + MalformedAnswer.excerpt(new String(open, 0, Math.min(complete, 400), StandardCharsets.UTF_8)));
    }
}
