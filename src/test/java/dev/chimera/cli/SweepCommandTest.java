package dev.chimera.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chimera.testkit.LoadingServer;
import dev.chimera.testkit.Reply;
import dev.chimera.testkit.ScriptedOllama;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SweepCommandTest {
    @TempDir
    private Path work = Path.of("");
    private final LoadingServer server = new LoadingServer();

    private Ran run(Object... arguments) {
        return Ran.of(work.resolve("home"), Ran.after(arguments, "sweep"));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void thePlanIsShownBeforeTheResults() throws IOException {
        Ran ran = run("--host", server.endpoint(), "--model", "a,b", "--num-ctx", "1024,2048", "--runs", "2", "--num-predict", "8", "--out", work.resolve("tables"));
        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.err().startsWith("Plan: 4 configurations, 20 calls (16 measured, 4 warm-up), 4 loads of a model, about 79 s (a guess"), ran.err());
        assertTrue(ran.err().contains("With 2 runs none of the 9 comparisons can show a difference; 6 are needed."), ran.err());
        assertTrue(ran.err().contains("call 20 of 20  decode  b num_ctx=2048  0."), ran.err());
        assertEquals(4, server.loads());
        assertTrue(ran.out().contains("b num_ctx=2048\n  ttft_ms        n 2  median "), ran.out());
        assertTrue(ran.out().contains("no difference shown (shift "), ran.out());
        assertTrue(ran.out().contains("4 warm-up calls are kept apart. 0 calls are excluded."), ran.out());
        assertEquals(13, Files.readAllLines(work.resolve("tables/results.csv")).size());
        assertEquals(21, Files.readAllLines(work.resolve("tables/calls.csv")).size());
    }

    @Test
    void theResultsAreJsonToo() throws IOException {
        server.troubling((number, _) -> number == 3 ? Reply.stream().cut() : Reply.nothing());
        Ran ran = run("--host", server.endpoint(), "--model", "a", "--temp", "0.2,0.9", "--runs", "5", "--json", "--num-predict", "8");
        JsonNode json = new ObjectMapper().readTree(ran.out());
        assertEquals("done", json.path("outcome").asText());
        assertEquals(1, json.at("/plan/reloads").asInt());
        assertEquals(6, json.path("results").size());
        assertEquals(4, json.at("/results/2/n").asInt());
        assertEquals("cut off", json.at("/excluded/0/ending").asText());
        assertEquals(1, json.path("warmups").size());
        assertFalse(json.at("/results/3/difference_shown").asBoolean(true));
        assertTrue(json.at("/results/3/adjusted_p").isNumber());
    }

    @Test
    void thePlanAloneMakesNoCall() throws IOException {
        Ran ran = run("--host", server.endpoint(), "--model", "a", "--num-ctx", "1024,2048", "--runs", "1", "--plan", "--json", "--num-predict", "8");
        assertEquals(0, ran.code());
        assertEquals(6, new ObjectMapper().readTree(ran.out()).path("order").size());
        assertEquals(0, server.chats());
        assertFalse(Files.exists(work.resolve("home")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--runs 0 --model a", "--runs 3", "--model , --runs 3"})
    void aPlanWithoutCallsIsNotBegun(String arguments) {
        Ran ran = run((Object[]) arguments.split(" "));
        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("The plan has no calls"), ran.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--num-ctx 12", "--num-ctx 1024,x", "--warmup 0", "--num-predict 1", "--num-ctx 512 --prompt-tokens 800", "--resume nothing"})
    void badInputIsRefusedInASentence(String arguments) {
        Ran ran = run((Object[]) ("--model a " + arguments).split(" "));
        assertEquals(2, ran.code());
        assertFalse(ran.err().contains("Exception"), ran.err());
    }

    @Test
    void aModelOrServerThatIsNotThereIsSaidBeforeTheFirstCall() {
        Ran ran = run("--host", server.endpoint(), "--model", "a,zebra");
        assertEquals(4, ran.code());
        assertTrue(ran.err().contains("The server has no model \"zebra\". There are: a, b, tiny:1b."), ran.err());
        assertEquals(4, run("--host", ScriptedOllama.nowhere(), "--model", "a").code());
        assertEquals(0, server.chats());
    }

    @Test
    void aSweepThatLostItsServerGoesOnWithAnother() {
        server.troubling((number, _) -> {
            if (number == 6) {
                server.close();
            }
            return Reply.nothing();
        });
        Ran dead = run("--host", server.endpoint(), "--model", "a", "--runs", "4", "--num-predict", "8");
        assertEquals(4, dead.code());
        String resume = "--resume ";
        String id = dead.err().substring(dead.err().indexOf(resume) + resume.length()).split("`")[0];
        try (LoadingServer other = new LoadingServer()) {
            Ran ran = run("--resume", id, "--host", other.endpoint());
            assertEquals(0, ran.code(), ran.err());
            assertTrue(ran.out().contains("decode_tok_s   n "), ran.out());
        }
    }

    @Test
    void promptsAreMadeOfTheFolder() throws IOException {
        Path folder = Files.createDirectory(work.resolve("data"));
        Files.writeString(folder.resolve("runs.csv"), "model,ttft_s\nalpha,3.5\nalpha,0.11\nbeta,0.2\n");
        assertEquals(0, run(folder, "--host", server.endpoint(), "--model", "a", "--runs", "1", "--num-predict", "8").code());
        assertTrue(server.answered().getFirst().contains("csv_files: 1"), server.answered().getFirst());
        assertEquals(3, run(work.resolve("nowhere"), "--host", server.endpoint(), "--model", "a").code());
    }

    @Test
    void aHomeThatCannotBeWrittenIsSaid() throws IOException {
        Files.writeString(work.resolve("home"), "a file");
        Ran ran = run("--host", server.endpoint(), "--model", "a");
        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("The sweep cannot be kept: "), ran.err());
        assertEquals(0, server.chats());
    }

    @Test
    void aSweepIsOneEntryOfTheHistoryThatShowsItsResults() throws IOException {
        Ran ran = run("--host", server.endpoint(), "--model", "a,b", "--runs", "2", "--num-predict", "8");
        JsonNode list = new ObjectMapper().readTree(Ran.of(work.resolve("home"), "history", "--json").out());
        assertEquals(1, list.size());
        assertEquals("sweep a, b done 10", String.join(" ", list.at("/0/kind").asText(), list.at("/0/model").asText(), list.at("/0/state").asText(), list.at("/0/calls").asText()));
        String id = list.at("/0/id").asText();
        assertTrue(Ran.of(work.resolve("home"), "history").out().contains("sweep, 10 calls"));
        assertEquals(ran.out().strip(), Ran.of(work.resolve("home"), "history", "show", id).out().strip());
        Ran compared = Ran.of(work.resolve("home"), "compare", id, id);
        assertEquals(3, compared.code(), compared.err());
        assertTrue(compared.err().contains("is a sweep"), compared.err());
        assertEquals(id + "\n", Ran.of(work.resolve("home"), "history", "delete", id).out());
        assertEquals(id + "\n", Ran.of(work.resolve("home"), "history", "restore").out());
    }
}
