package dev.chimera.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Markdown that tries to run or to phone home (`cases/hostile/markdown`), and the host that it tries to reach: it counts who comes.
public final class Hostile implements AutoCloseable {
    private static final Path CASES = Path.of("src/test/resources/cases/hostile/markdown");
    private final ServerSocket host;
    private final AtomicInteger visits = new AtomicInteger();

    public Hostile() throws IOException {
        host = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("hostile").start(this::accept);
    }

    private void accept() {
        while (!host.isClosed()) {
            try {
                host.accept().close();
                visits.incrementAndGet();
            } catch (IOException closed) {
                return;
            }
        }
    }

    /// The names of all cases.
    public static List<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }

    /// A case that names this host.
    public String markdown(String name) throws IOException {
        return new String(Files.readAllBytes(CASES.resolve(name)), StandardCharsets.UTF_8).replace("{{host}}", "http://127.0.0.1:" + host.getLocalPort());
    }

    /// How many connections were made to the host so far.
    public int visits() {
        return visits.get();
    }

    @Override
    public void close() throws IOException {
        host.close();
    }
}
