package dev.chimera.core.sweep;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.chimera.core.file.OwnerOnly;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/// `sweep.ndjson`, the append-only journal of a sweep. Every line is on the disk when `append` returns. While it is open, a lock far behind its end
/// keeps other sittings of the same sweep away. One thread.
public final class SweepJournal implements SweepLog, Closeable {
    static final String FILE = "sweep.ndjson";
    private static final ObjectWriter WRITER = SweepFormat.mapper().writer().forType(SweepEvent.class);
    private static final ObjectReader READER = SweepFormat.mapper().readerFor(SweepEvent.class);
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path folder;
    private final FileChannel channel;
    private final SweepSummary summary;

    private SweepJournal(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
        summary = new SweepSummary(folder);
    }

    /// Opens the journal to append to it; it is made where it is missing. A line that a crash has torn is ended.
    ///
    /// @throws IOException also where another sitting has it open
    static SweepJournal open(Path folder) throws IOException {
        OwnerOnly.folders(folder);
        Path file = folder.resolve(FILE);
        FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND), OwnerOnly.file(file));
        try {
            if (!locked(channel)) {
                throw new IOException("this sweep is being carried out now");
            }
            SweepJournal journal = new SweepJournal(folder, channel);
            if (channel.size() > 0) {
                journal.write("\n");
            }
            return journal;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /// The state after all events that this version understands; empty where there is no plan among them.
    static Optional<SweepState> read(Path folder) throws IOException {
        // an InputStreamReader replaces bytes that are no UTF-8, where Files.newBufferedReader would fail
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Files.newInputStream(folder.resolve(FILE)), StandardCharsets.UTF_8))) {
            Optional<SweepState> state = Optional.empty();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Optional<SweepEvent> event = event(line);
                if (event.isPresent()) {
                    state = event.get() instanceof SweepEvent.Planned planned ? Optional.of(SweepState.of(planned)) : state.map(now -> now.after(event.get()));
                }
            }
            return state;
        }
    }

    /// Whether some sitting writes into this folder now. Unknown counts as no.
    static boolean inUse(Path folder) {
        try (FileChannel channel = FileChannel.open(folder.resolve(FILE), StandardOpenOption.WRITE)) {
            return !locked(channel);
        } catch (IOException e) {
            return false;
        }
    }

    /// Where it is.
    public Path folder() {
        return folder;
    }

    @Override
    public void append(SweepEvent event) throws IOException {
        write(WRITER.writeValueAsString(event) + "\n");
        channel.force(false);
        summary.follow(event);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void write(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /// False if another one holds the lock. Where a file system has no locks, all are free.
    private static boolean locked(FileChannel channel) {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static Optional<SweepEvent> event(String line) {
        try {
            return line.isBlank() ? Optional.empty() : Optional.ofNullable(READER.readValue(line));
        } catch (JacksonException notOurs) {
            return Optional.empty();
        }
    }
}
