package dev.chimera.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chimera.core.llm.Endpoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/// A server that holds one model at a time and loads it as Ollama does: when it is not there, or another window or number of layers is asked for.
/// Layers that are not stated change nothing. A load takes 600 ms by its own clock and no time here.
public final class LoadingServer implements AutoCloseable {
    private final ScriptedOllama server = new ScriptedOllama();
    private final AtomicInteger loads = new AtomicInteger();
    private final AtomicInteger chats = new AtomicInteger();
    private final List<String> prompts = Collections.synchronizedList(new ArrayList<>());
    private volatile BiFunction<Integer, Request, Reply> trouble = (_, _) -> Reply.nothing();
    private String model = "";
    private int window;
    private int layers = -1;

    public LoadingServer() {
        server.models("a", "b", "tiny:1b").loaded();
        server.on("/api/chat", this::chat);
        server.on("/api/generate", this::unload);
    }

    /// Called with the number of each chat, from 1; what it answers instead, or nothing.
    public LoadingServer troubling(BiFunction<Integer, Request, Reply> answers) {
        trouble = answers;
        return this;
    }

    public Endpoint endpoint() {
        return server.endpoint();
    }

    public int loads() {
        return loads.get();
    }

    public int chats() {
        return chats.get();
    }

    /// The prompts of the chats that were answered as asked, in order.
    public List<String> answered() {
        return List.copyOf(prompts);
    }

    /// An answer of so many tokens for which the model was loaded in so many nanoseconds.
    public static Reply answer(int tokens, int load) {
        Reply reply = Reply.stream();
        for (int i = 1; i < tokens; i++) {
            reply = reply.chunk(Reply.token(" word"));
        }
        return reply.chunk(Reply.done("length", tokens).replace("\"load_duration\":4000000", "\"load_duration\":" + load)).end();
    }

    private synchronized Reply chat(Request request) {
        Reply instead = trouble.apply(chats.incrementAndGet(), request);
        if (!instead.steps().isEmpty()) {
            return instead;
        }
        JsonNode asked = request.json();
        int wantedWindow = asked.at("/options/num_ctx").asInt(4096);
        int wantedLayers = asked.at("/options/num_gpu").asInt(-1);
        boolean loading = !model.equals(request.model()) || window != wantedWindow || wantedLayers >= 0 && layers != wantedLayers;
        if (loading) {
            loads.incrementAndGet();
            model = request.model();
            window = wantedWindow;
            layers = wantedLayers;
            server.loaded(model, window);
        }
        prompts.add(asked.at("/messages/0/content").asText());
        return answer(asked.at("/options/num_predict").asInt(), loading ? 600_000_000 : 4_000_000);
    }

    private synchronized Reply unload(Request request) {
        if (model.equals(request.model())) {
            model = "";
            server.loaded();
        }
        return Reply.json("{\"model\":\"" + request.model() + "\",\"response\":\"\",\"done\":true,\"done_reason\":\"unload\"}");
    }

    @Override
    public void close() {
        server.close();
    }
}
