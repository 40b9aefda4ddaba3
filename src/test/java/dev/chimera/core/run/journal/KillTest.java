package dev.chimera.core.run.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chimera.core.run.RunOutcome;
import dev.chimera.core.run.RunState;
import dev.chimera.testkit.Gate;
import dev.chimera.testkit.Reply;
import dev.chimera.testkit.Request;
import dev.chimera.testkit.SchemaAnswer;
import dev.chimera.testkit.ScriptedOllama;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process of its own is killed in the middle of a stream.
class KillTest {
    /// One second is promised; a busy machine gets more before the test calls it broken.
    private static final long SECONDS = 5_000_000_000L;
    private final AtomicReference<String> sent = new AtomicReference<>("");
    private final Gate gate = new Gate();
    private final AtomicInteger chats = new AtomicInteger();

    /// The second call stops at a gate three tokens before its end; then it goes on, a token every few milliseconds, and would for minutes.
    private Reply answer(Request request) {
        String reading = SchemaAnswer.first(request.json().at("/format/properties/reading/pattern").asText());
        List<String> tokens = SchemaAnswer.tokens("{\"reading\": \"" + reading + "\"}");
        if (chats.incrementAndGet() != 2) {
            return Reply.chat(tokens);
        }
        Reply reply = Reply.stream();
        List<String> before = tokens.subList(0, tokens.size() - 3);
        for (String token : before) {
            reply = reply.chunk(Reply.token(token));
        }
        sent.set(String.join("", before));
        reply = reply.gate(gate);
        for (int i = 0; i < 20_000; i++) {
            reply = reply.chunk(Reply.token(" more" + i)).pause(Duration.ofMillis(5));
        }
        return reply;
    }

    @Test
    void whatTheServerHadSentASecondBeforeTheKillIsInTheJournal(@TempDir Path fresh) throws Exception {
        Path folder = Files.createDirectory(fresh.resolve("data"));
        StringBuilder rows = new StringBuilder("model,ttft_s,tokens_s\n");
        for (int i = 0; i < 12; i++) {
            rows.append(i % 2 == 0 ? "alpha,0.2" : "beta,0.1").append(i).append(',').append(i == 0 ? 900 : 40 + i).append('\n');
        }
        Files.writeString(folder.resolve("runs.csv"), rows);
        try (ScriptedOllama server = new ScriptedOllama()) {
            server.on("/api/chat", this::answer);
            Process child = child(server.endpoint().toString(), folder, fresh.resolve("home"));
            try {
                gate.awaitReached();
                long reached = System.nanoTime();
                ScriptedOllama.await(() -> arrived(fresh).contains(sent.get()), "the text in the journal");
                assertTrue(System.nanoTime() - reached < SECONDS, "it was there soon");
                gate.open();
                ScriptedOllama.await(() -> arrived(fresh).contains(" more") && pending(fresh), "more text in the journal, and how it reads");
            } finally {
                child.toHandle().destroyForcibly();
                assertTrue(child.waitFor(10, TimeUnit.SECONDS));
            }
        }
        Journals journals = new Journals(fresh.resolve("home"), _ -> "", Clock.systemUTC());
        UnfinishedRun unfinished = journals.newestUnfinished().orElseThrow();
        assertEquals(folder, unfinished.folder());
        assertEquals(1, journals.earlier(unfinished.journal()).answers(), "one answer need not be asked for again");
        RunState state = journals.open(unfinished);
        assertEquals(Optional.of(new RunOutcome.Interrupted()), state.outcome());
        assertEquals(1, state.notes().size());
        assertFalse(state.pending().isEmpty());
    }

    private static Process child(String server, Path folder, Path home) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-cp", System.getProperty("java.class.path"), KilledRun.class.getName()));
        command.addAll(List.of(server, folder.toString(), home.toString()));
        return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /// Whether the journal says how the sentence reads that is being written.
    private static boolean pending(Path fresh) {
        try (Stream<Path> folders = Files.list(fresh.resolve("home/runs"))) {
            return JournalReader.read(folders.findFirst().orElseThrow()).filter(state -> !state.pending().isEmpty()).isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    /// The raw text of the last call in the only journal, empty while there is none.
    private static String arrived(Path fresh) {
        Path runs = fresh.resolve("home/runs");
        if (!Files.isDirectory(runs)) {
            return "";
        }
        try (Stream<Path> folders = Files.list(runs)) {
            Path journal = folders.findFirst().orElseThrow().resolve("journal.ndjson");
            return Files.exists(journal) ? textOfLastCall(Files.readAllLines(journal)) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static String textOfLastCall(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            try {
                JsonNode event = new ObjectMapper().readTree(line).path("event");
                switch (event.path("kind").asText()) {
                    case "CallStarted" -> text.setLength(0);
                    case "TokensArrived" -> text.append(event.path("text").asText());
                    default -> { }
                }
            } catch (JsonProcessingException e) {
                return text.toString();
            }
        }
        return text.toString();
    }
}
