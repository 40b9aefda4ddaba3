package dev.chimera.core.run.journal;

import dev.chimera.core.run.FinishedCall;
import dev.chimera.core.run.RunEvent;
import dev.chimera.core.run.RunRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Reads only the calls of a journal. The other lines, most of them arrivals of tokens, are told by their beginning and not taken apart.
final class CallsReader {
    private static final int HEAD = 160;

    private CallsReader() {}

    /// The calls of the run, if it is wanted; an unwanted one is not read beyond its first event.
    static Optional<KeptCalls> read(Path folder, Predicate<RunRequest> wanted) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Files.newInputStream(folder.resolve("journal.ndjson")), StandardCharsets.UTF_8))) {
            Optional<RunEvent.Started> start = Optional.empty();
            List<FinishedCall> calls = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Optional<RunEvent> event = event(line);
                if (event.isPresent() && event.get() instanceof RunEvent.Started started) {
                    start = Optional.of(started);
                    if (!wanted.test(started.request())) {
                        return Optional.empty();
                    }
                } else if (event.isPresent() && event.get() instanceof RunEvent.CallFinished(var call)) {
                    calls.add(call);
                }
            }
            return start.map(started -> new KeptCalls(folder, started.at(), started.request().engine(), calls));
        }
    }

    private static Optional<RunEvent> event(String line) {
        String head = line.substring(0, Math.min(HEAD, line.length()));
        if (!head.contains("\"Started\"") && !head.contains("\"CallFinished\"")) {
            return Optional.empty();
        }
        return LineReader.read(line).map(JournalLine::event);
    }
}
