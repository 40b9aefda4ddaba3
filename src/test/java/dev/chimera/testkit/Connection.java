package dev.chimera.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The server's end of one connection: reads requests, plays replies.
record Connection(Socket socket, InputStream in, List<Long> clientCloses) {
    /// The next request, null when the client has closed or speaks no HTTP.
    @Nullable Request read() throws IOException {
        String first = line();
        if (first == null || !first.matches("[A-Z]+ \\S+ HTTP/1.[01]")) {
            return null;
        }
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); line != null && !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        String[] words = first.split(" ");
        return new Request(words[0], words[1], Map.copyOf(headers), new String(body, StandardCharsets.UTF_8));
    }

    /// Plays the reply; false when the connection is over.
    boolean play(Reply reply) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        for (Reply.Step step : reply.steps()) {
            switch (step) {
                case Reply.Step.Write(var bytes) -> write(bytes);
                case Reply.Step.Pause(var time) -> Thread.sleep(time);
                case Reply.Step.Due(var sinceStart) -> Thread.sleep(sinceStart.minusNanos(System.nanoTime() - begun));
                case Reply.Step.WaitAt(var gate) -> gate.pass();
                case Reply.Step.Stall() -> {
                    awaitClose();
                    return false;
                }
                case Reply.Step.Close(var hard) -> {
                    socket.setSoLinger(hard, 0);
                    return false;
                }
            }
        }
        return true;
    }

    private void write(byte[] bytes) throws IOException {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            clientCloses.add(System.nanoTime());
            throw e;
        }
    }

    private void awaitClose() {
        try {
            while (in.read() >= 0) {
                // a client that talks on is not listened to
            }
        } catch (IOException e) {
            // closed hard
        }
        clientCloses.add(System.nanoTime());
    }

    private @Nullable String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return null;
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }
}
