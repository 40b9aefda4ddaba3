package dev.chimera.testkit;

import dev.chimera.core.llm.Endpoint;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;

/// An Ollama server that does what a test says, on a socket of this machine. Without a script it has one model, `tiny:1b`, loaded,
/// and answers every chat: with phrases from the schema that was sent, else with a short sentence.
///
/// ```java
/// Gate gate = new Gate();
/// try (ScriptedOllama server = new ScriptedOllama()) {
///     server.next("/api/chat", Reply.chat(List.of("Hel", "lo"), 1, gate)); // one call stops between its two tokens …
///     // … start the program with server.endpoint()
///     gate.awaitReached(); // "Hel" is on the wire
///     gate.open();
///     server.on("/api/chat", request -> Reply.chat(answerTo(request.json()))); // every call after it
/// }
/// ```
public final class ScriptedOllama implements AutoCloseable {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final ServerSocket listener;
    private final String scheme;
    private final Map<String, Queue<Reply>> once = new ConcurrentHashMap<>();
    private final Map<String, Function<Request, Reply>> always = new ConcurrentHashMap<>(DefaultAnswers.byPath());
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private final List<Long> clientCloses = new CopyOnWriteArrayList<>();

    public ScriptedOllama() {
        this(ServerSocketFactory.getDefault(), "http");
    }

    /// A server that speaks HTTPS with this context's certificate.
    public ScriptedOllama(SSLContext encrypted) {
        this(encrypted.getServerSocketFactory(), "https");
    }

    private ScriptedOllama(ServerSocketFactory sockets, String scheme) {
        this.scheme = scheme;
        try {
            listener = sockets.createServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("scripted-ollama").start(this::accept);
    }

    /// A chat that says these tokens and ends well.
    public static Reply chat(List<String> tokens) {
        return Reply.chat(tokens);
    }

    /// What it says to a chat without a script: for scripts of which only the pace matters.
    public static List<String> words(Request request) {
        return DefaultAnswers.tokens(request);
    }

    /// An endpoint where nobody listens.
    public static Endpoint nowhere() {
        try (ScriptedOllama gone = new ScriptedOllama()) {
            return gone.endpoint();
        }
    }

    public Endpoint endpoint() {
        return Endpoint.parse(scheme + "://127.0.0.1:" + port());
    }

    public int port() {
        return listener.getLocalPort();
    }

    /// The next requests of that path get these replies, one each, before the standing answer holds again.
    public ScriptedOllama next(String path, Reply... replies) {
        once.computeIfAbsent(path, _ -> new ConcurrentLinkedQueue<>()).addAll(List.of(replies));
        return this;
    }

    /// The standing answer of that path, computed from each request: from its model, its messages, its schema.
    public ScriptedOllama on(String path, Function<Request, Reply> answer) {
        always.put(path, answer);
        return this;
    }

    /// The models that `/api/tags` lists; the first of them is loaded.
    public ScriptedOllama models(String... names) {
        return on("/api/tags", _ -> Reply.json(DefaultAnswers.tags(List.of(names))))
                .on("/api/ps", _ -> Reply.json(DefaultAnswers.loaded(List.of(names).subList(0, Math.min(1, names.length)))));
    }

    /// The models that `/api/ps` lists.
    public ScriptedOllama loaded(String... names) {
        return on("/api/ps", _ -> Reply.json(DefaultAnswers.loaded(List.of(names))));
    }

    /// One loaded model with that window.
    public ScriptedOllama loaded(String name, int window) {
        return on("/api/ps", _ -> Reply.json(DefaultAnswers.loaded(List.of(name), window)));
    }

    /// Everything that was asked so far, in order of arrival.
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public List<Request> requests(String path) {
        return requests.stream().filter(request -> request.path().equals(path)).toList();
    }

    public void forgetRequests() {
        requests.clear();
    }

    public void awaitRequests(String path, int count) {
        await(() -> requests(path).size() >= count, count + " requests of " + path);
    }

    /// Waits until a client has closed a connection on which an answer was under way; `System.nanoTime` of that.
    public long awaitClientClose() {
        await(() -> !clientCloses.isEmpty(), "the client's close");
        return clientCloses.getFirst();
    }

    /// How many connections clients have made so far.
    public int connections() {
        return accepted.get();
    }

    public int openConnections() {
        return open.size();
    }

    @Override
    public void close() {
        closeQuietly(listener);
        open.forEach(ScriptedOllama::closeQuietly);
    }

    /// Waits until the condition holds.
    public static void await(BooleanSupplier condition, String what) {
        long until = System.nanoTime() + LONG.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("never happened: " + what);
            }
            LockSupport.parkNanos(200_000);
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                socket.setTcpNoDelay(true);
                open.add(socket);
                accepted.incrementAndGet();
                Thread.ofVirtual().name("scripted-ollama-connection").start(() -> serve(socket));
            } catch (IOException e) {
                closeQuietly(listener);
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedInputStream in = new BufferedInputStream(socket.getInputStream());
            Connection connection = new Connection(socket, in, clientCloses);
            for (Request request = connection.read(); request != null; request = connection.read()) {
                requests.add(request);
                if (!connection.play(reply(request))) {
                    return;
                }
            }
        } catch (IOException e) {
            // the client has closed, or the test has
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private Reply reply(Request request) {
        Queue<Reply> queue = once.get(request.path());
        Reply next = queue == null ? null : queue.poll();
        return next != null ? next
                : always.getOrDefault(request.path(), _ -> Reply.whole(404, "404 page not found", "Content-Type: text/plain")).apply(request);
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            throw new IllegalStateException("a socket that cannot be closed", e);
        }
    }
}
