package dev.chimera.core.run.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.history.KeptRun.Origin;
import dev.chimera.core.run.history.KeptRun.Speed;
import dev.chimera.core.run.history.KeptRun.State;
import dev.chimera.core.run.journal.FigureCounts;
import dev.chimera.core.run.journal.RunFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Reads what a run's folder says of it. Takes field by field what is there, so that files of earlier and later versions tell what they can.
final class SummaryReader {
    private static final ObjectReader JSON = new ObjectMapper().reader();
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int NAME_LENGTH = 15;

    private SummaryReader() {}

    /// Empty for a folder that holds no run.
    static Optional<KeptRun> read(RunFolder folder) {
        if (Files.exists(folder.summary())) {
            return Optional.of(finished(folder));
        }
        return Files.exists(folder.journal()) ? Optional.of(unfinished(folder)) : SeriesReader.read(folder, nameDate(folder));
    }

    /// The machine and the runtime by name; empty where it was not kept.
    static Map<String, String> environment(RunFolder folder) {
        Map<String, String> environment = new TreeMap<>();
        try {
            JSON.readTree(Files.readAllBytes(folder.summary())).path("environment").properties()
                    .forEach(entry -> environment.put(entry.getKey(), entry.getValue().asText()));
        } catch (IOException notKept) {
            return environment;
        }
        return environment;
    }

    private static KeptRun finished(RunFolder folder) {
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(folder.summary()));
            return json.isObject() ? finished(folder, json) : KeptRun.unreadable(folder, nameDate(folder));
        } catch (IOException e) {
            return KeptRun.unreadable(folder, nameDate(folder));
        }
    }

    private static KeptRun finished(RunFolder folder, JsonNode json) {
        JsonNode request = json.path("request");
        JsonNode engine = request.path("engine");
        Origin origin = engine.path("kind").asText().equals("Foreign") ? Origin.IMPORTED : Origin.OWN;
        String model = engine.path("kind").asText().equals("BuiltIn") ? "built-in writer" : engine.path("model").asText();
        return new KeptRun(folder, KeptRun.Kind.REPORT, date(json, folder), state(json.at("/outcome/kind").asText()), origin, request.at("/agent/name").asText(), model,
                folderName(request.path("folder").asText()), json.path("files").asInt(), json.path("calls").asInt(), speed(json.at("/speeds/0")),
                figures(json.path("figures")), json.path("version").asInt() > RunFolder.VERSION);
    }

    private static State state(String outcome) {
        return switch (outcome) {
            case "Done" -> State.DONE;
            case "Stopped" -> State.STOPPED;
            case "Interrupted", "Unrecorded" -> State.INTERRUPTED;
            case "NothingToReport" -> State.NOTHING_TO_REPORT;
            case "ModelFailed", "PromptTooLong", "FolderUnreadable", "Broken" -> State.FAILED;
            default -> State.UNKNOWN;
        };
    }

    private static Speed speed(JsonNode json) {
        return new Speed(number(json.at("/ttftMillis/median")), number(json.at("/tokensPerSecond/median")));
    }

    private static OptionalDouble number(JsonNode json) {
        return json.isNumber() ? OptionalDouble.of(json.asDouble()) : OptionalDouble.empty();
    }

    private static Optional<FigureCounts> figures(JsonNode json) {
        return json.isObject() ? Optional.of(new FigureCounts(json.path("supported").asLong(), json.path("derived").asLong(),
                json.path("contradicted").asLong(), json.path("unsupported").asLong(), json.path("ignored").asLong())) : Optional.empty();
    }

    private static KeptRun unfinished(RunFolder folder) {
        try {
            Optional<RunState> start = folder.readStart();
            State state = folder.inUse() ? State.RUNNING : folder.unrecorded() ? State.INTERRUPTED : State.UNFINISHED;
            return start.map(begun -> new KeptRun(folder, KeptRun.Kind.REPORT, begun.startedAt(), state, Origin.OWN, begun.request().agent().name(),
                    begun.request().engine().label(), begun.request().folder().toString(), 0, 0, Speed.NONE, Optional.empty(), folder.newer()))
                    .orElseGet(() -> KeptRun.unreadable(folder, nameDate(folder)));
        } catch (IOException e) {
            return KeptRun.unreadable(folder, nameDate(folder));
        }
    }

    /// Paths stand as addresses in the file (`file:///data`).
    private static String folderName(String text) {
        try {
            return text.startsWith("file:") ? Path.of(URI.create(text)).toString() : text;
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return text;
        }
    }

    private static Instant date(JsonNode json, RunFolder folder) {
        try {
            return Instant.parse(json.path("startedAt").asText());
        } catch (DateTimeException e) {
            return nameDate(folder);
        }
    }

    /// The time that the folder's name begins with; the epoch where it does not.
    private static Instant nameDate(RunFolder folder) {
        try {
            return folder.id().length() < NAME_LENGTH ? Instant.EPOCH : NAME.parse(folder.id().substring(0, NAME_LENGTH), Instant::from);
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }
}
