package dev.chimera.core.llm.ollama;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chimera.core.llm.CallPhase;
import dev.chimera.core.llm.CallResult;
import dev.chimera.core.llm.CallSignal;
import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.Ending;
import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.testkit.Request;
import dev.chimera.testkit.ScriptedOllama;
import dev.chimera.testkit.Transcript;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every recorded exchange with a real server, new and old, through the engine.
class TranscriptReplayTest {
    static List<String> recorded() throws IOException, URISyntaxException {
        return Stream.concat(in("new").stream(), in("old").stream()).toList();
    }

    private static List<String> in(String folder) throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(Path.of(Objects.requireNonNull(TranscriptReplayTest.class.getResource("/ollama/" + folder)).toURI()))) {
            return files.map(file -> folder + "/" + file.getFileName().toString().replace(".json", "")).sorted().toList();
        }
    }

    /// `ollama/replay.txt` has the endings: a name, then what the call gave.
    private static String expected(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(TranscriptReplayTest.class.getResourceAsStream("/ollama/replay.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> line.startsWith(name + " ")).findFirst()
                    .orElseThrow(() -> new AssertionError(name + " is not in replay.txt")).substring(name.length() + 1);
        }
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void whatARealServerSentGivesItsEndingAndAllOfItsText(String name) throws IOException {
        Transcript transcript = Transcript.of(name);
        JsonNode options = transcript.json().path("request").path("body").path("options");
        String text = textOf(transcript);
        Cancellation cancellation = new Cancellation();
        StringBuilder seen = new StringBuilder();
        try (ScriptedOllama scripted = new ScriptedOllama(); OllamaServer server = new OllamaServer(scripted.endpoint())) {
            scripted.loaded("tiny:1b", options.path("num_ctx").asInt(4096)).next("/api/chat", transcript.reply());
            boolean clientClosed = transcript.json().path("response").path("end").asText().replace('_', '-').equals("client-closed");
            CallResult result = new OllamaModel(server, Deadlines.DEFAULTS, new Retries(1, Duration.ZERO)).stream(
                    OllamaModelTest.request(GenerationOptions.DEFAULTS.with(GenerationOption.NUM_PREDICT, options.path("num_predict").asInt(512))), signal -> {
                        seen.append(signal instanceof CallSignal.Arrived(var piece, var _, var _) ? piece : "");
                        boolean waiting = signal instanceof CallSignal.PhaseEntered(var phase, var _) && phase == CallPhase.READING_PROMPT;
                        if (clientClosed && seen.toString().equals(text) && (waiting || !text.isEmpty())) {
                            cancellation.cancel();
                        }
                    }, cancellation);
            String kept = result.ending() instanceof Ending.Derailed ? text.substring(0, result.text().length()) : text;
            assertEquals(kept, result.text());
            assertEquals(kept, seen.toString());
            assertEquals(expected(name), result.ending() + " " + result.record().temperature());
        }
    }

    private static String textOf(Transcript transcript) {
        StringBuilder text = new StringBuilder();
        for (String line : transcript.body().lines().toList()) {
            JsonNode json = new Request("", "", Map.of(), line).json();
            text.append(json.path("message").path("content").asText("")).append(json.path("response").asText(""));
        }
        return text.toString();
    }
}
