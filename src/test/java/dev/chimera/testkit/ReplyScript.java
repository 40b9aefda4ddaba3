package dev.chimera.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// Replies written as data: a list of steps like `stream`, `token Hello`, `chunk {…}`, `done stop 4`, `end`, `cut`, `stall`;
/// the step `---` begins the next reply, and at `await` the server waits for the test to open the gate.
public final class ReplyScript {
    private ReplyScript() {}

    public static List<Reply> replies(List<String> steps, Gate gate) {
        List<Reply> replies = new ArrayList<>();
        Reply reply = Reply.nothing();
        for (String step : steps) {
            if ("---".equals(step)) {
                replies.add(reply);
                reply = Reply.nothing();
            } else {
                reply = "await".equals(step) ? reply.gate(gate) : after(reply, step);
            }
        }
        replies.add(reply);
        return replies;
    }

    private static Reply after(Reply reply, String step) {
        String[] parts = step.split(" ", 2);
        String rest = parts.length == 2 ? parts[1] : "";
        return switch (parts[0]) {
            case "stream" -> joined(reply, Reply.stream());
            case "whole" -> joined(reply, whole(rest));
            case "token" -> reply.chunk(Reply.token(rest));
            case "thought" -> reply.chunk(Reply.thought(rest));
            case "chunk" -> reply.chunk(rest);
            case "split" -> split(reply, rest);
            case "repeat" -> repeat(reply, rest);
            case "big" -> reply.chunk(Reply.token(counting(Integer.parseInt(rest))));
            case "endless" -> reply.chunk("x".repeat(Integer.parseInt(rest)));
            case "hex" -> reply.chunk(HexFormat.of().parseHex(rest));
            case "done" -> reply.chunk(Reply.done(rest.split(" ")[0], Integer.parseInt(rest.split(" ")[1])));
            case "raw" -> reply.raw(rest);
            case "slow" -> slow(reply, rest);
            case "pause" -> reply.pause(Duration.ofMillis(Long.parseLong(rest)));
            case "end" -> reply.end();
            case "stall" -> reply.stall();
            case "cut", "close" -> reply.cut();
            case "reset" -> reply.reset();
            default -> throw new IllegalArgumentException("no such step: " + step);
        };
    }

    private static Reply joined(Reply first, Reply second) {
        List<Reply.Step> steps = new ArrayList<>(first.steps());
        steps.addAll(second.steps());
        return new Reply(List.copyOf(steps));
    }

    private static Reply whole(String rest) {
        String[] bodyAndHeaders = rest.split("\\|");
        String[] statusAndBody = bodyAndHeaders.length == 0 ? new String[] {rest} : bodyAndHeaders[0].split(" ", 2);
        return Reply.whole(Integer.parseInt(statusAndBody[0]), statusAndBody.length == 2 ? statusAndBody[1] : "",
                Arrays.copyOfRange(bodyAndHeaders, 1, Math.max(1, bodyAndHeaders.length)));
    }

    private static Reply split(Reply reply, String rest) {
        String[] sizeAndText = rest.split(" ", 2);
        int size = Integer.parseInt(sizeAndText[0]);
        byte[] bytes = sizeAndText[1].getBytes(StandardCharsets.UTF_8);
        Reply longer = reply;
        for (int i = 0; i < bytes.length; i += size) {
            longer = longer.chunk(Arrays.copyOfRange(bytes, i, Math.min(bytes.length, i + size)));
        }
        return longer;
    }

    /// A text of that many characters that never repeats itself.
    private static String counting(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < length; i++) {
            text.append(i).append(' ');
        }
        return text.substring(0, length);
    }

    private static Reply repeat(Reply reply, String rest) {
        String[] countAndText = rest.split(" ", 2);
        Reply longer = reply;
        for (int i = 0; i < Integer.parseInt(countAndText[0]); i++) {
            longer = longer.chunk(Reply.token(countAndText[1]));
        }
        return longer;
    }

    private static Reply slow(Reply reply, String text) {
        Reply longer = reply;
        for (String sign : text.split("")) {
            longer = longer.raw(sign).pause(Duration.ofMillis(2));
        }
        return longer;
    }
}
