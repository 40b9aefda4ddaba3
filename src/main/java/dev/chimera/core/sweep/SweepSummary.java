package dev.chimera.core.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chimera.core.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `sweep.json` beside the journal: what a list shows of a sweep without reading all its calls. It has an outcome only while no sitting is under way,
/// so a sweep that a crash has ended has none.
final class SweepSummary {
    static final String FILE = "sweep.json";
    private static final int VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    SweepSummary(Path folder) {
        file = folder.resolve(FILE);
    }

    /// Whether it says how the sweep ended; false also where it cannot be read.
    static boolean ended(Path folder) {
        try {
            return JSON.readTree(Files.readString(folder.resolve(FILE))).hasNonNull("outcome");
        } catch (IOException e) {
            return false;
        }
    }

    /// Writes what an event changes.
    void follow(SweepEvent event) throws IOException {
        switch (event) {
            case SweepEvent.Planned(var plan, var at) -> {
                ObjectNode json = JSON.createObjectNode().put("version", VERSION).put("startedAt", at.toString())
                        .put("endpoint", plan.request().endpoint().toString()).put("configurations", plan.configurations().size()).put("calls", plan.calls().size());
                plan.request().models().forEach(json.putArray("models")::add);
                write(json);
            }
            case SweepEvent.Begun ignored -> change(json -> json.remove("outcome"));
            case SweepEvent.Ended(var outcome, var at) -> change(json -> json.put("endedAt", at.toString()).putObject("outcome").put("kind", outcome.getClass().getSimpleName()));
            case SweepEvent.CallStarted ignored -> { }
            case SweepEvent.CallEnded ignored -> { }
            case SweepEvent.LeftOut ignored -> { }
            case SweepEvent.PauseChanged ignored -> { }
        }
    }

    @FunctionalInterface
    private interface Change {
        Object of(ObjectNode json);
    }

    /// A sweep that was begun without this file stays without it.
    private void change(Change change) throws IOException {
        if (Files.exists(file) && read() instanceof ObjectNode json) {
            change.of(json);
            write(json);
        }
    }

    private JsonNode read() throws IOException {
        return JSON.readTree(Files.readString(file));
    }

    private void write(ObjectNode json) throws IOException {
        WholeFile.writePrivate(file, json.toPrettyString() + "\n");
    }
}
