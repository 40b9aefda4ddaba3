package dev.chimera.ui;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.chimera.testkit.Reply;
import dev.chimera.testkit.Request;
import dev.chimera.testkit.ScriptedOllama;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/// Answers of a model at the pace of a small one: the first call loads it, each one reads its prompt and writes at a rate that varies a little.
/// The same numbers on every machine.
final class PacedAnswers implements Function<Request, Reply> {
    private static final int MILLIS = 1_000_000;
    private final Random random = new Random(7);
    private boolean loaded;

    @Override
    public synchronized Reply apply(Request request) {
        List<String> tokens = ScriptedOllama.words(request);
        int load = loaded ? 2 : 180;
        loaded = true;
        int queue = random.nextInt(10) == 0 ? 15 : 0;
        int prefill = 18 + random.nextInt(14);
        double each = 2.2 + random.nextDouble() * 0.6;
        Reply reply = Reply.stream().pause(Duration.ofMillis(load + queue + prefill));
        for (String token : tokens) {
            reply = reply.pause(Duration.ofNanos((long) (each * MILLIS))).chunk(Reply.token(token));
        }
        long eval = (long) (each * MILLIS * tokens.size());
        return reply.chunk(JsonNodeFactory.instance.objectNode().put("model", "tiny:1b").put("created_at", "2026-08-01T12:00:00Z").put("done", true).put("done_reason", "stop")
                .put("total_duration", (long) (load + queue + prefill) * MILLIS + eval).put("load_duration", (long) load * MILLIS)
                .put("prompt_eval_count", 380 + random.nextInt(60)).put("prompt_eval_duration", (long) prefill * MILLIS)
                .put("eval_count", tokens.size() + 1).put("eval_duration", eval) + "\n").end();
    }
}
