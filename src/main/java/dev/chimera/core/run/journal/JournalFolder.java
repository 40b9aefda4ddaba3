package dev.chimera.core.run.journal;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.chimera.core.check.CheckedReport;
import dev.chimera.core.file.OwnerOnly;
import dev.chimera.core.file.WholeFile;
import dev.chimera.core.run.RunState;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// The folder of one run while it is written. What is appended is with the operating system when the method returns, so it outlives the process;
/// within a second it is forced to the disk, so it outlives the machine. A lock far behind the end of the journal tells others that its run goes on;
/// it ends with the process. One thread.
final class JournalFolder implements Closeable {
    private static final int BUFFER = 1 << 16;
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;
    /// One for all: what it has found out about a record it need not find out again.
    private static final JsonMapper MAPPER = JournalFormat.mapper();
    private static final ObjectWriter JSON = MAPPER.writer().with(SerializationFeature.INDENT_OUTPUT);
    private static final long FORCE_AFTER_NANOS = 700_000_000L;

    private final Path folder;
    private final FileChannel journal;
    private final OutputStream bytes;
    private final ObjectWriter lines = MAPPER.writer().forType(JournalLine.class);
    private final long mostBytes;
    private boolean unforced;
    private long forcedNanos = System.nanoTime();

    private JournalFolder(Path folder, FileChannel journal, long mostBytes) {
        this.folder = folder;
        this.journal = journal;
        this.mostBytes = mostBytes;
        bytes = new BufferedOutputStream(Channels.newOutputStream(journal), BUFFER);
    }

    /// Opens the folder to append to its journal; both are made where they are missing. A run that had ended goes on: its summary is taken away
    /// until it ends again, and a line that a killed process may have left torn is ended.
    ///
    /// @param mostBytes what the journal may grow to
    /// @throws IOException also if another one writes into it
    static JournalFolder open(Path folder, long mostBytes) throws IOException {
        OwnerOnly.folders(folder);
        Path file = folder.resolve(RunFolder.JOURNAL);
        FileChannel journal = FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND), OwnerOnly.file(file));
        if (!lock(journal)) {
            journal.close();
            throw new IOException("another window or command writes into " + folder);
        }
        JournalFolder opened = new JournalFolder(folder, journal, mostBytes);
        try {
            opened.begin();
        } catch (IOException e) {
            journal.close();
            throw e;
        }
        return opened;
    }

    private void begin() throws IOException {
        if (journal.size() == 0) {
            bytes.write(("{\"version\":" + RunFolder.VERSION + "}\n").getBytes(StandardCharsets.UTF_8));
        } else {
            Files.deleteIfExists(folder.resolve(RunFolder.SUMMARY));
            Files.deleteIfExists(folder.resolve(RunFolder.UNRECORDED));
            bytes.write('\n');
        }
        bytes.flush();
    }

    /// Whether some process writes into this folder now. Unknown counts as no.
    static boolean inUse(Path folder) {
        return locked(folder.resolve(RunFolder.JOURNAL)) || locked(folder.resolve(RunFolder.SWEEP_JOURNAL));
    }

    private static boolean locked(Path file) {
        try (FileChannel journal = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return !lock(journal);
        } catch (IOException e) {
            return false;
        }
    }

    /// False if another one holds it. Where a file system has no locks, all are free.
    private static boolean lock(FileChannel journal) {
        try {
            return journal.tryLock(LOCKED_BYTE, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /// Appends these lines, possibly none; to be called all the time. They may be long: what was read of a large folder is one.
    void append(List<JournalLine> events) throws IOException {
        for (JournalLine event : events) {
            lines.writeValue(bytes, event);
            bytes.write('\n');
        }
        bytes.flush();
        unforced |= !events.isEmpty();
        long now = System.nanoTime();
        if (unforced && now - forcedNanos >= FORCE_AFTER_NANOS) {
            force(now);
        }
        if (journal.size() > mostBytes) {
            throw new IOException("the journal has grown to " + (mostBytes >> 20) + " MiB");
        }
    }

    private void force(long now) throws IOException {
        journal.force(false);
        unforced = false;
        forcedNanos = now;
    }

    /// Says that the run has ended and that its journal does not hold all of it. On a full disk there is room for that, while [#finish] may fail.
    void markUnrecorded() throws IOException {
        Files.write(folder.resolve(RunFolder.UNRECORDED), new byte[0]);
    }

    /// Writes what can be read without the journal, as a report on the last state. Call after the last event. The disk takes the journal
    /// while the report is put together.
    void finish(RunState state, Instant endedAt, ReportText text) throws IOException {
        FutureTask<Void> forcing = new FutureTask<>(() -> {
            force(System.nanoTime());
            return null;
        });
        Thread.ofPlatform().daemon().name("journal to the disk").start(forcing);
        RunFolder run = new RunFolder(folder);
        String report = text.of(state);
        Optional<CheckedReport> checked = text.figures(state);
        if (!report.isEmpty()) {
            WholeFile.writePrivate(run.report(), report);
        }
        if (checked.isPresent()) {
            WholeFile.writePrivate(run.figures(), JSON.with(EnumFeature.WRITE_ENUMS_TO_LOWERCASE).writeValueAsString(checked.get().claims()) + "\n");
        }
        await(forcing);
        WholeFile.writePrivate(run.summary(), JSON.writeValueAsString(RunSummary.of(state, endedAt, checked.map(FigureCounts::of))) + "\n");
    }

    private static void await(FutureTask<Void> work) throws IOException {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
