package dev.chimera.core.llm.ollama;

import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One HTTP exchange as a queue of what happened on the socket, in order and stamped there. Buffers that were received are never dropped,
/// whatever comes after them. Closing it closes the socket, unless the answer had come to its end.
final class Exchange implements AutoCloseable {
    /// Times are `System.nanoTime`.
    sealed interface Event {
        /// The connection stands and the request goes out.
        record Sent(long nanoTime) implements Event {}

        record Head(int status, HttpHeaders headers) implements Event {}

        record Bytes(byte[] bytes, long nanoTime) implements Event {}

        /// The answer came to its end.
        record End() implements Event {}

        record Broken(Throwable cause) implements Event {}

        record Cancelled() implements Event {}
    }

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final CompletableFuture<HttpResponse<@Nullable Void>> response;
    private @Nullable Subscription subscription;
    private boolean closed;
    /// Then the connection serves the next call.
    private volatile boolean ended;

    private Exchange(HttpClient http, HttpRequest.Builder request, byte[] body) {
        HttpRequest.BodyPublisher bytes = BodyPublishers.ofByteArray(body);
        HttpRequest post = request.POST(new HttpRequest.BodyPublisher() {
            @Override
            public long contentLength() {
                return bytes.contentLength();
            }

            @Override
            public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
                events.add(new Event.Sent(System.nanoTime()));
                bytes.subscribe(subscriber);
            }
        }).build();
        response = http.sendAsync(post, head -> {
            events.add(new Event.Head(head.statusCode(), head.headers()));
            return new Receiver();
        });
    }

    static Exchange post(HttpClient http, HttpRequest.Builder request, byte[] body) {
        Exchange exchange = new Exchange(http, request, body);
        var _ = exchange.response.handle((head, trouble) -> trouble == null || exchange.events.add(new Event.Broken(unwrapped(trouble))));
        return exchange;
    }

    private static Throwable unwrapped(Throwable trouble) {
        return trouble instanceof CompletionException && trouble.getCause() != null ? trouble.getCause() : trouble;
    }

    /// The next event, or null when there was none within that time.
    @Nullable Event next(Duration patience) throws InterruptedException {
        return events.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// Ends the exchange from any thread: the socket is closed and whoever waits for an event gets `Cancelled`.
    void cancel() {
        events.add(new Event.Cancelled());
        close();
    }

    @Override
    public void close() {
        Subscription open;
        synchronized (this) {
            closed = true;
            open = subscription;
        }
        response.cancel(true);
        if (open != null && !ended) {
            open.cancel();
        }
    }

    private final class Receiver implements BodySubscriber<@Nullable Void> {
        @Override
        public CompletionStage<@Nullable Void> getBody() {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void onSubscribe(Subscription given) {
            boolean late;
            synchronized (Exchange.this) {
                subscription = given;
                late = closed;
            }
            if (late) {
                given.cancel();
            } else {
                given.request(Long.MAX_VALUE);
            }
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            long now = System.nanoTime();
            for (ByteBuffer buffer : buffers) {
                byte[] bytes = new byte[buffer.remaining()];
                buffer.get(bytes);
                events.add(new Event.Bytes(bytes, now));
            }
        }

        @Override
        public void onError(Throwable cause) {
            events.add(new Event.Broken(cause));
        }

        @Override
        public void onComplete() {
            ended = true;
            events.add(new Event.End());
        }
    }
}
