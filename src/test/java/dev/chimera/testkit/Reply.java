package dev.chimera.testkit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What the scripted server does with one request, step by step. Each method returns a longer reply.
public record Reply(List<Step> steps) {
    sealed interface Step {
        record Write(byte[] bytes) implements Step {}

        record Pause(Duration time) implements Step {}

        /// Until that long after the reply began; at once where it is later already.
        record Due(Duration sinceStart) implements Step {}

        record WaitAt(Gate gate) implements Step {}

        /// Silence until the client closes.
        record Stall() implements Step {}

        /// The socket is closed, with RST when `hard`.
        record Close(boolean hard) implements Step {}
    }

    /// The server waits for nothing and closes without a word.
    public static Reply closed() {
        return new Reply(List.of(new Step.Close(false)));
    }

    /// Nothing at first: for raw bytes, gates and stalls before the status.
    public static Reply nothing() {
        return new Reply(List.of());
    }

    /// Status and headers of an answer in HTTP chunks.
    public static Reply chunked(int status, String contentType) {
        return nothing().raw("HTTP/1.1 " + status + " Scripted\r\nContent-Type: " + contentType + "\r\nTransfer-Encoding: chunked\r\n\r\n");
    }

    /// The head of a stream as Ollama sends it.
    public static Reply stream() {
        return chunked(200, "application/x-ndjson");
    }

    /// A whole answer with its length, headers as `Name: value`.
    public static Reply whole(int status, String body, String... headers) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return nothing().raw("HTTP/1.1 " + status + " Scripted\r\nContent-Length: " + bytes.length + "\r\n" + more + "\r\n").raw(bytes);
    }

    public static Reply json(String body) {
        return whole(200, body, "Content-Type: application/json; charset=utf-8");
    }

    /// A chat that says these tokens and ends well, with the metrics of a small model.
    public static Reply chat(List<String> tokens) {
        return chatLines(tokens).end();
    }

    /// The same with a gate before the token of that number, counted from 0; before the last line when it is the number of tokens.
    public static Reply chat(List<String> tokens, int before, Gate gate) {
        Reply reply = stream();
        for (int i = 0; i < tokens.size(); i++) {
            reply = (i == before ? reply.gate(gate) : reply).chunk(token(tokens.get(i)));
        }
        return (before >= tokens.size() ? reply.gate(gate) : reply).chunk(done("stop", tokens.size() + 1)).end();
    }

    /// A chat with a pause before each token.
    public static Reply slowChat(List<String> tokens, Duration pause) {
        Reply reply = stream();
        for (String token : tokens) {
            reply = reply.pause(pause).chunk(token(token));
        }
        return reply.chunk(done("stop", tokens.size() + 1)).end();
    }

    private static Reply chatLines(List<String> tokens) {
        Reply reply = stream();
        for (String token : tokens) {
            reply = reply.chunk(token(token));
        }
        return reply.chunk(done("stop", tokens.size() + 1));
    }

    /// The line of one token.
    public static String token(String text) {
        return line(message("content", text).put("done", false));
    }

    public static String thought(String text) {
        return line(message("thinking", text).put("done", false));
    }

    /// The last line, for a prompt of 400 tokens.
    public static String done(String reason, int tokens) {
        return line(message("content", "").put("done", true).put("done_reason", reason)
                .put("total_duration", 30_000_000L + tokens * 10_000_000L).put("load_duration", 4_000_000L)
                .put("prompt_eval_count", 400).put("prompt_eval_duration", 20_000_000L)
                .put("eval_count", tokens).put("eval_duration", Math.max(1, tokens - 1) * 10_000_000L));
    }

    private static ObjectNode message(String field, String text) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("model", "tiny:1b").put("created_at", "2026-08-01T12:00:00.000000000Z");
        node.putObject("message").put("role", "assistant").put("content", "").put(field, text);
        return node;
    }

    private static String line(ObjectNode node) {
        return node + "\n";
    }

    public Reply raw(String text) {
        return raw(text.getBytes(StandardCharsets.UTF_8));
    }

    public Reply raw(byte[] bytes) {
        return and(new Step.Write(bytes));
    }

    /// One HTTP chunk.
    public Reply chunk(String text) {
        return chunk(text.getBytes(StandardCharsets.UTF_8));
    }

    public Reply chunk(byte[] bytes) {
        if (bytes.length == 0) {
            return this;
        }
        ByteArrayOutputStream framed = new ByteArrayOutputStream();
        framed.writeBytes((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        framed.writeBytes(bytes);
        framed.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        return raw(framed.toByteArray());
    }

    /// The chunk that ends the answer; the connection stays.
    public Reply end() {
        return raw("0\r\n\r\n");
    }

    public Reply pause(Duration time) {
        return and(new Step.Pause(time));
    }

    /// What follows comes that long after the reply began, or at once where it is later already: a pace that catches up.
    public Reply due(Duration sinceStart) {
        return and(new Step.Due(sinceStart));
    }

    public Reply gate(Gate gate) {
        return and(new Step.WaitAt(gate));
    }

    /// Silence until the client closes.
    public Reply stall() {
        return and(new Step.Stall());
    }

    public Reply cut() {
        return and(new Step.Close(false));
    }

    public Reply reset() {
        return and(new Step.Close(true));
    }

    private Reply and(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new Reply(List.copyOf(longer));
    }
}
