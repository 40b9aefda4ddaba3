package dev.chimera.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.chimera.core.llm.CallResult;
import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.ChatRequest;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.llm.Message;
import dev.chimera.core.llm.ollama.Deadlines;
import dev.chimera.core.llm.ollama.OllamaModel;
import dev.chimera.core.llm.ollama.OllamaServer;
import dev.chimera.testkit.Reply;
import dev.chimera.testkit.ScriptedOllama;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What the Ollama client costs: time to first token over a raw socket, processor time for each token, memory over many calls,
/// and whether two fast streams at once lose anything. Server and client share the machine and the process.
public final class StreamBench {
    private static final int CALLS = 200;
    private static final int TOKENS = 10_000;
    /// what is asked for, and what the server is paced to so that the mean is not below it
    private static final int TOKENS_PER_SECOND = 2_000;
    private static final int PACE = 2_100;
    private static final ChatRequest REQUEST = new ChatRequest("tiny:1b", List.of(new Message(Message.Role.USER, "Hello?")), GenerationOptions.DEFAULTS, Optional.empty());

    private StreamBench() {}

    public static void main(String[] arguments) throws IOException {
        firstToken();
        processorTime("all tokens in one write", blob());
        processorTime("one write for each token, the server's part included", Reply.chat(IntStream.range(0, TOKENS).mapToObj(i -> "w" + i + " ").toList()));
        memory();
        twoStreams();
    }

    private static void firstToken() throws IOException {
        try (ScriptedOllama scripted = new ScriptedOllama(); OllamaServer server = new OllamaServer(scripted.endpoint())) {
            OllamaModel model = new OllamaModel(server, Deadlines.DEFAULTS);
            double[] raw = new double[CALLS];
            double[] client = new double[CALLS];
            for (int i = -CALLS; i < CALLS; i++) {
                double rawMillis = rawFirstByteMillis(scripted.port());
                double clientMillis = call(model).record().firstToken().orElseThrow().toNanos() / 1e6;
                if (i >= 0) {
                    raw[i] = rawMillis;
                    client[i] = clientMillis;
                }
            }
            print("time to first token, raw socket %.3f ms, client %.3f ms, overhead %.3f ms (medians of %d calls each, alternating)",
                    median(raw), median(client), median(client) - median(raw), CALLS);
        }
    }

    private static double rawFirstByteMillis(int port) throws IOException {
        String body = "{\"model\":\"tiny:1b\",\"messages\":[{\"role\":\"user\",\"content\":\"Hello?\"}]}";
        long start = System.nanoTime();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            socket.getOutputStream().write(("POST /api/chat HTTP/1.1\r\nHost: x\r\nContent-Length: " + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            StringBuilder seen = new StringBuilder();
            while (seen.indexOf("content") < 0) {
                byte[] some = new byte[4096];
                seen.append(new String(some, 0, Math.max(0, in.read(some)), StandardCharsets.UTF_8));
            }
            return (System.nanoTime() - start) / 1e6;
        }
    }

    private static void processorTime(String how, Reply reply) {
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        try (ScriptedOllama scripted = new ScriptedOllama(); OllamaServer server = new OllamaServer(scripted.endpoint())) {
            scripted.on("/api/chat", _ -> reply);
            OllamaModel model = new OllamaModel(server, Deadlines.DEFAULTS);
            int calls = 20;
            long start = 0;
            for (int i = -calls; i < calls; i++) {
                start = i == 0 ? machine.getProcessCpuTime() : start;
                require(call(model).record().chunks() == TOKENS, "a token was lost");
            }
            print("processor time for a token, %s: %.2f µs", how, (machine.getProcessCpuTime() - start) / 1e3 / calls / TOKENS);
        }
    }

    private static Reply blob() {
        return Reply.stream().chunk(IntStream.range(0, TOKENS).mapToObj(i -> Reply.token("w" + i + " ")).collect(Collectors.joining()) + Reply.done("stop", TOKENS + 1)).end();
    }

    private static void memory() {
        try (ScriptedOllama scripted = new ScriptedOllama(); OllamaServer server = new OllamaServer(scripted.endpoint())) {
            scripted.on("/api/chat", _ -> Reply.chat(Collections.nCopies(50, "word ")));
            OllamaModel model = new OllamaModel(server, Deadlines.DEFAULTS);
            long early = 0;
            for (int i = 1; i <= 1000; i++) {
                call(model);
                if (i == 200) {
                    scripted.forgetRequests();
                    early = usedKilobytes();
                }
            }
            scripted.forgetRequests();
            print("memory after 200 calls %d KB, after 1000 calls %d KB", early, usedKilobytes());
        }
    }

    private static long usedKilobytes() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return (runtime.totalMemory() - runtime.freeMemory()) / 1024;
    }

    private static void twoStreams() {
        List<String> tokens = IntStream.range(0, TOKENS).mapToObj(number -> number + " ").toList();
        try (ScriptedOllama one = new ScriptedOllama(); ScriptedOllama two = new ScriptedOllama();
                OllamaServer first = new OllamaServer(one.endpoint()); OllamaServer second = new OllamaServer(two.endpoint())) {
            Reply paced = paced(tokens);
            one.on("/api/chat", _ -> paced);
            two.on("/api/chat", _ -> paced);
            CompletableFuture<CallResult> a = CompletableFuture.supplyAsync(() -> call(new OllamaModel(first, Deadlines.DEFAULTS)));
            CallResult b = call(new OllamaModel(second, Deadlines.DEFAULTS));
            for (CallResult result : List.of(a.join(), b)) {
                double rate = TOKENS / (result.record().wall().toNanos() / 1e9);
                print("one of two streams at once: %d tokens sent, %d arrived, %.0f a second", TOKENS, result.record().chunks(), rate);
                require(result.text().equals(String.join("", tokens)) && result.record().chunks() == TOKENS, "a token was lost");
                require(rate >= TOKENS_PER_SECOND, "the stream was slower than " + TOKENS_PER_SECOND + " tokens a second");
            }
        }
    }

    /// One write for each token, each when it is due.
    private static Reply paced(List<String> tokens) {
        Reply reply = Reply.stream();
        for (int i = 0; i < tokens.size(); i++) {
            reply = reply.due(Duration.ofNanos(1_000_000_000L * i / PACE)).chunk(Reply.token(tokens.get(i)));
        }
        return reply.chunk(Reply.done("stop", tokens.size() + 1)).end();
    }

    private static CallResult call(OllamaModel model) {
        return model.stream(REQUEST, _ -> { }, new Cancellation());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
