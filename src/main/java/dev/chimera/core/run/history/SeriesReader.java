package dev.chimera.core.run.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.chimera.core.run.history.KeptRun.Kind;
import dev.chimera.core.run.history.KeptRun.State;
import dev.chimera.core.run.journal.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads what stands for many runs or calls in the list: two agents, or a sweep. Field by field, like [SummaryReader].
final class SeriesReader {
    private static final ObjectReader JSON = new ObjectMapper().reader();

    private SeriesReader() {}

    /// Empty for a folder that holds neither.
    ///
    /// @param named the time in the folder's name
    static Optional<KeptRun> read(RunFolder folder, Instant named) {
        Path agents = folder.path().resolve(RunFolder.AGENTS);
        if (Files.exists(agents)) {
            return Optional.of(agents(folder, json(agents), named));
        }
        Path sweep = folder.path().resolve(RunFolder.SWEEP);
        return Files.exists(sweep) ? Optional.of(sweep(folder, json(sweep), named)) : Optional.empty();
    }

    private static KeptRun agents(RunFolder folder, JsonNode json, Instant named) {
        List<String> names = List.of(json.at("/a/name").asText(), json.at("/b/name").asText());
        List<String> models = List.of(json.at("/a/model").asText(), json.at("/b/model").asText());
        boolean alive = ProcessHandle.of(json.path("process").asLong()).isPresent();
        return series(folder, Kind.AGENTS, json, new Told(named, alive, String.join(" + ", names), models, json.path("runs").size()));
    }

    private static KeptRun sweep(RunFolder folder, JsonNode json, Instant named) {
        List<String> models = new ArrayList<>();
        json.path("models").forEach(model -> models.add(model.asText()));
        return series(folder, Kind.SWEEP, json, new Told(named, folder.inUse(), "", models, json.path("calls").asInt()));
    }

    /// @param alive whether somebody is at it, where it has no end
    private record Told(Instant named, boolean alive, String agent, List<String> models, int calls) {}

    private static KeptRun series(RunFolder folder, Kind kind, JsonNode json, Told told) {
        Set<String> models = new LinkedHashSet<>(told.models);
        State state = json.isMissingNode() ? State.UNREADABLE : state(json.at("/outcome/kind").asText(), told.alive);
        return new KeptRun(folder, kind, date(json, told.named), state, KeptRun.Origin.OWN, told.agent, String.join(", ", models), json.path("folder").asText(),
                0, told.calls, KeptRun.Speed.NONE, Optional.empty(), json.path("version").asInt() > RunFolder.VERSION);
    }

    private static State state(String outcome, boolean alive) {
        return switch (outcome) {
            case "Done" -> State.DONE;
            case "Stopped" -> State.STOPPED;
            case "AgentFailed", "Broken", "Incomplete", "EndpointLost", "NotKept" -> State.FAILED;
            case "" -> alive ? State.RUNNING : State.UNFINISHED;
            default -> State.UNKNOWN;
        };
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            return new ObjectMapper().missingNode();
        }
    }

    private static Instant date(JsonNode json, Instant named) {
        try {
            return Instant.parse(json.path("startedAt").asText());
        } catch (DateTimeException e) {
            return named;
        }
    }
}
