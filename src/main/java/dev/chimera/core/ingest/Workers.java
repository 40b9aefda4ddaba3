package dev.chimera.core.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads files on a fixed number of threads, one for each processor, each with its own buffers. The order in which they finish does not show.
final class Workers {
    /// @param readings ordered by path
    record Outcome(List<FileReading> readings, List<Skipped> unreadable) {}

    private static final long TICK_MILLIS = 20;

    private final Path root;
    private final List<Listing.File> files;
    private final BooleanSupplier cancelled;
    private final int most;
    private Map<String, FileReading> before = Map.of();
    private Consumer<FileReading> keeper = reading -> { };
    private @Nullable IngestSteps steps;
    private final @Nullable FileReading[] readings;
    private final ConcurrentLinkedQueue<Skipped> unreadable = new ConcurrentLinkedQueue<>();
    private int next;
    private HeldLimits limits = HeldLimits.ofHeap(Runtime.getRuntime().maxMemory());
    private FactWeight weight = new FactWeight(limits);
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile boolean stopped;
    private final WideFiles wide = new WideFiles(() -> stopped);

    Workers(Path root, List<Listing.File> files, BooleanSupplier cancelled) {
        this(root, files, cancelled, Runtime.getRuntime().availableProcessors());
    }

    /// @param known readings that are taken over where the file is the same
    Workers knowing(Map<String, FileReading> known) {
        before = known;
        return this;
    }

    /// @param each told of every reading as soon as it is there, also of those before a cancellation; on the workers' threads
    Workers keeping(Consumer<FileReading> each) {
        keeper = each;
        return this;
    }

    /// @param facts how many facts there may be about columns, about; files beyond are only profiled
    Workers stating(long facts) {
        return within(limits.stating(facts));
    }

    Workers within(HeldLimits other) {
        limits = other;
        weight = new FactWeight(other);
        return this;
    }

    Workers telling(IngestSteps listener) {
        steps = listener;
        return this;
    }

    Workers(Path root, List<Listing.File> files, BooleanSupplier cancelled, int most) {
        this.most = most;
        this.root = root;
        this.files = files.stream().sorted(Comparator.comparing(Listing.File::path)).toList();
        this.cancelled = cancelled;
        readings = new FileReading[files.size()];
    }

    Outcome run(Consumer<IngestProgress> progress) {
        int threads = Math.max(1, Math.min(files.size(), most));
        CountDownLatch running = new CountDownLatch(threads);
        for (int i = 0; i < threads; i++) {
            Thread.ofPlatform().daemon().name("ingest-" + i).start(() -> work(running));
        }
        wait(running, progress);
        Throwable bug = failure.get();
        if (bug != null) {
            throw new IllegalStateException("the ingest stopped", bug);
        }
        List<Skipped> failed = new ArrayList<>(unreadable);
        failed.sort(Comparator.comparing(Skipped::path));
        return new Outcome(FactWeight.limited(Arrays.stream(readings).filter(Objects::nonNull).toList(), limits), failed);
    }

    private void wait(CountDownLatch running, Consumer<IngestProgress> progress) {
        long start = System.nanoTime();
        long total = files.stream().mapToLong(Listing.File::bytes).sum();
        try {
            do {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                progress.accept(new IngestProgress(done.get(), files.size(), bytes.get(), total, Duration.ofNanos(System.nanoTime() - start)));
            } while (!running.await(TICK_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } finally {
            stopped = true;
        }
        progress.accept(new IngestProgress(done.get(), files.size(), bytes.get(), total, Duration.ofNanos(System.nanoTime() - start)));
    }

    private void work(CountDownLatch running) {
        FileReader reader = new FileReader(root, new FileBytes(() -> stopped, bytes::addAndGet), wide);
        try {
            for (Turn turn = turn(); turn.index() < files.size() && !stopped; turn = turn()) {
                read(reader, turn);
                done.incrementAndGet();
            }
        } catch (CancellationException asked) {
            stopped = true;
        } catch (RuntimeException | Error bug) {
            failure.set(bug);
            stopped = true;
        } finally {
            running.countDown();
        }
    }

    /// @param wanted how much the files before it, as far as they are read, leave room for
    private record Turn(int index, Extent wanted) {}

    /// The next file in the order of paths. Whoever is asked later has more files behind it, so what is read for facts is never too little.
    private synchronized Turn turn() {
        return new Turn(next++, weight.wanted());
    }

    private synchronized void count(FileReading reading) {
        weight.add(reading);
    }

    private void read(FileReader reader, Turn turn) {
        Listing.File file = files.get(turn.index());
        FileReading known = before.get(file.path());
        if (known != null && known.isOf(file) && known.extent().suffices(turn.wanted())) {
            bytes.addAndGet(file.bytes());
            take(known, turn.index());
            return;
        }
        if (steps != null) {
            steps.begun(file.path());
        }
        try {
            take(weight.sized(reader.read(file, file.type().orElseThrow(), turn.wanted())), turn.index());
        } catch (IOException failed) {
            Skipped skipped = new Skipped(file.path(), 0, FolderWalk.reason(failed));
            unreadable.add(skipped);
            if (steps != null) {
                steps.failed(skipped);
            }
        }
    }

    private void take(FileReading reading, int index) {
        readings[index] = reading;
        count(reading);
        keeper.accept(reading);
        if (steps != null) {
            steps.read(reading.profile());
        }
    }
}
