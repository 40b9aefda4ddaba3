package dev.chimera.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/// One recorded HTTP exchange with a real server: its request, and its answer chunk by chunk. Replayed without its pauses.
public record Transcript(JsonNode json) {
    /// @param resource like `new/chat-stop`, below `ollama/`
    public static Transcript of(String resource) {
        try (InputStream in = Objects.requireNonNull(Transcript.class.getResourceAsStream("/ollama/" + resource + ".json"), resource)) {
            return new Transcript(new ObjectMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String path() {
        return json.path("request").path("path").asText();
    }

    /// 0 where the client closed before the server said anything.
    public int status() {
        return json.path("response").path("status").asInt(0);
    }

    /// The whole body of the answer.
    public String body() {
        StringBuilder body = new StringBuilder();
        json.path("response").path("chunks").forEach(chunk -> body.append(new String(bytes(chunk), StandardCharsets.UTF_8)));
        return body.toString();
    }

    public Reply reply() {
        JsonNode response = json.path("response");
        if (status() == 0) {
            return Reply.nothing().stall();
        }
        boolean framed = !response.path("headers").has("Content-Length");
        Reply reply = Reply.nothing().raw(head(response.path("headers"), framed));
        for (JsonNode chunk : response.path("chunks")) {
            reply = framed ? reply.chunk(bytes(chunk)) : reply.raw(bytes(chunk));
        }
        return switch (response.path("end").asText().replace('_', '-')) {
            case "kept-alive", "complete" -> framed ? reply.end() : reply;
            case "eof" -> (framed ? reply.end() : reply).cut();
            case "closed" -> reply.cut();
            case "reset" -> reply.reset();
            case "client-closed" -> reply.stall();
            default -> throw new IllegalArgumentException("unknown end: " + response.path("end"));
        };
    }

    /// The length is counted again: paths were taken out of some recorded bodies.
    private String head(JsonNode headers, boolean framed) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status() + " Recorded\r\n");
        headers.properties().forEach(header -> {
            if (!"Transfer-Encoding".equalsIgnoreCase(header.getKey()) && !"Content-Length".equalsIgnoreCase(header.getKey())) {
                head.append(header.getKey()).append(": ").append(header.getValue().asText()).append("\r\n");
            }
        });
        return head + (framed ? "Transfer-Encoding: chunked\r\n\r\n" : "Content-Length: " + body().getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n");
    }

    private static byte[] bytes(JsonNode chunk) {
        return chunk.has("base64") ? Base64.getDecoder().decode(chunk.path("base64").asText()) : chunk.path("text").asText().getBytes(StandardCharsets.UTF_8);
    }
}
