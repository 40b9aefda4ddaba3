package dev.chimera.core.run.agents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.run.Agent;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.RunEvent;
import dev.chimera.core.run.RunOutcome;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.journal.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// `agents.json`: what was measured of two agents, and by which runs. Unknown fields are passed over; it holds no secret.
final class PairFile {
    static final String NAME = RunFolder.AGENTS;
    private static final ObjectMapper JSON = new ObjectMapper();

    private PairFile() {}

    /// A turn, and the name of the folder that holds its run.
    record KeptTurn(Turn turn, String run) {}

    static String text(PairState state, List<KeptTurn> turns) {
        PairRequest request = state.request();
        ObjectNode json = JSON.createObjectNode().put("version", RunFolder.VERSION).put("startedAt", state.startedAt().orElseThrow().toString())
                .put("process", ProcessHandle.current().pid()).put("scenario", request.scenario().key()).put("folder", request.folder().toString())
                .put("repetitions", request.repetitions()).put("sharing", state.sharing().name());
        request.excluded().stream().sorted().forEach(json.putArray("excluded")::add);
        for (Side side : Side.values()) {
            agent(json.putObject(key(side)), request.agent(side));
        }
        ArrayNode runs = json.putArray("runs");
        turns.forEach(kept -> runs.addObject().put("repetition", kept.turn.repetition()).put("phase", kept.turn.phase().name())
                .put("side", kept.turn.side().name()).put("run", kept.run));
        state.endedAt().ifPresent(at -> json.put("endedAt", at.toString()));
        state.outcome().ifPresent(outcome -> outcome(json.putObject("outcome"), outcome));
        return json.toPrettyString() + "\n";
    }

    private static void agent(ObjectNode json, AgentSetup setup) {
        json.put("name", setup.agent().name()).put("model", setup.engine().label()).put("persona", setup.agent().persona());
        if (setup.engine() instanceof Engine.Ollama(var endpoint, var _)) {
            json.put("endpoint", endpoint.toString());
        }
        ObjectNode options = json.putObject("options");
        setup.options().values().forEach((option, value) -> options.put(option.key(), value.toPlainString()));
    }

    private static void outcome(ObjectNode json, PairOutcome outcome) {
        json.put("kind", outcome.getClass().getSimpleName());
        if (outcome instanceof PairOutcome.AgentFailed(var side, var _)) {
            json.put("side", side.name());
        } else if (outcome instanceof PairOutcome.Broken(var details)) {
            json.put("details", details);
        }
    }

    private static String key(Side side) {
        return side == Side.A ? "a" : "b";
    }

    static PairState read(Path folder) throws IOException {
        JsonNode json = JSON.readTree(Files.readString(folder.resolve(NAME)));
        try {
            List<PairState.EndedRun> runs = new ArrayList<>();
            for (JsonNode each : json.path("runs")) {
                Turn turn = new Turn(each.path("repetition").asInt(), Phase.valueOf(each.path("phase").asText()), Side.valueOf(each.path("side").asText()));
                run(folder.resolveSibling(each.path("run").asText())).ifPresent(state -> runs.add(new PairState.EndedRun(turn.repetition(), turn.phase(), turn.side(), state)));
            }
            return state(json, runs);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException(folder.resolve(NAME) + " cannot be understood: " + e.getMessage(), e);
        }
    }

    private static PairState state(JsonNode json, List<PairState.EndedRun> runs) {
        int repetition = runs.stream().mapToInt(PairState.EndedRun::repetition).max().orElse(0);
        Optional<RunState> a = last(runs, Side.A);
        Optional<RunState> b = last(runs, Side.B);
        PairOutcome outcome = outcome(json.path("outcome"), a, b);
        Optional<Instant> ended = json.hasNonNull("endedAt") ? Optional.of(Instant.parse(json.path("endedAt").asText())) : Optional.empty();
        return new PairState(request(json), Optional.of(Instant.parse(json.path("startedAt").asText())), repetition, Optional.empty(), a, b, runs,
                Arrays.stream(Sharing.values()).filter(each -> each.name().equals(json.path("sharing").asText())).findFirst().orElse(Sharing.UNKNOWN),
                Optional.of(outcome), ended);
    }

    private static Optional<RunState> last(List<PairState.EndedRun> runs, Side side) {
        return runs.stream().filter(run -> run.side() == side).reduce((_, later) -> later).map(PairState.EndedRun::state);
    }

    private static PairRequest request(JsonNode json) {
        Set<String> excluded = new TreeSet<>();
        json.path("excluded").forEach(path -> excluded.add(path.asText()));
        Scenario scenario = Scenario.of(json.path("scenario").asText()).orElse(Scenario.BASELINE_VS_CHIMERA);
        return new PairRequest(Path.of(json.path("folder").asText()), excluded, scenario, agent(json.path("a")), agent(json.path("b")),
                Math.max(1, json.path("repetitions").asInt()));
    }

    private static AgentSetup agent(JsonNode json) {
        GenerationOptions options = GenerationOptions.DEFAULTS;
        for (GenerationOption option : GenerationOption.values()) {
            if (json.path("options").hasNonNull(option.key())) {
                options = options.with(option, option.parse(json.path("options").path(option.key()).asText()));
            }
        }
        Engine engine = json.hasNonNull("endpoint") ? new Engine.Ollama(Endpoint.parse(json.path("endpoint").asText()), json.path("model").asText()) : new Engine.BuiltIn();
        return new AgentSetup(new Agent(json.path("name").asText(), json.path("persona").asText()), engine, options);
    }

    /// A measurement without an end was cut short with its program.
    private static PairOutcome outcome(JsonNode json, Optional<RunState> a, Optional<RunState> b) {
        return switch (json.path("kind").asText()) {
            case "Done" -> new PairOutcome.Done();
            case "Stopped" -> new PairOutcome.Stopped();
            case "Broken" -> new PairOutcome.Broken(json.path("details").asText());
            case "AgentFailed" -> {
                Side side = Side.valueOf(json.path("side").asText());
                yield new PairOutcome.AgentFailed(side, (side == Side.A ? a : b).flatMap(RunState::outcome).orElseGet(RunOutcome.Interrupted::new));
            }
            default -> new PairOutcome.Interrupted();
        };
    }

    private static Optional<RunState> run(Path folder) {
        RunFolder run = new RunFolder(folder);
        try {
            return run.read().map(state -> state.running() ? state.after(new RunEvent.Ended(run.endOfRecord())) : state);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
