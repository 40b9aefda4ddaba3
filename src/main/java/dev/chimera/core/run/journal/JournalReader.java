package dev.chimera.core.run.journal;

import com.fasterxml.jackson.databind.ObjectReader;
import dev.chimera.core.run.RunEvent;
import dev.chimera.core.run.RunState;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads a journal back. Lines that are no event of this version - torn, damaged, of a kind that is not known here - are passed over.
final class JournalReader {
    private static final ObjectReader TREE = JournalFormat.mapper().reader();
    private static final int LONGEST_HEAD = 1_000;

    private JournalReader() {}

    /// The run after all its events; empty if there is no first one.
    static Optional<RunState> read(Path folder) throws IOException {
        Fold fold = new Fold();
        read(folder, fold);
        return fold.state;
    }

    /// The run after its first event.
    static Optional<RunState> readStart(Path folder) throws IOException {
        Fold fold = new Fold();
        try (BufferedReader lines = lines(folder)) {
            for (String line = lines.readLine(); line != null && fold.state.isEmpty(); line = lines.readLine()) {
                event(line).ifPresent(fold);
            }
        }
        return fold.state;
    }

    /// Hands over all events that are more than signs of life, in order.
    static void read(Path folder, Consumer<RunEvent> events) throws IOException {
        try (BufferedReader lines = lines(folder)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                event(line).ifPresent(events);
            }
        }
    }

    /// The version that the first line names; 0 where it names none or cannot be read.
    static int version(Path folder) {
        try (BufferedReader lines = lines(folder)) {
            String first = lines.readLine();
            return first == null || first.length() > LONGEST_HEAD ? 0 : TREE.readTree(first).path("version").asInt();
        } catch (IOException e) {
            return 0;
        }
    }

    /// An InputStreamReader replaces bytes that are no UTF-8, where Files.newBufferedReader would fail.
    private static BufferedReader lines(Path folder) throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(folder.resolve(RunFolder.JOURNAL)), StandardCharsets.UTF_8));
    }

    private static Optional<RunEvent> event(String line) {
        return LineReader.read(line).filter(JournalLine::lasting).map(JournalLine::event);
    }

    /// Events before the first beginning are lost.
    private static final class Fold implements Consumer<RunEvent> {
        private Optional<RunState> state = Optional.empty();

        @Override
        public void accept(RunEvent event) {
            state = event instanceof RunEvent.Started started ? Optional.of(RunState.of(started)) : state.map(now -> now.after(event));
        }
    }
}
