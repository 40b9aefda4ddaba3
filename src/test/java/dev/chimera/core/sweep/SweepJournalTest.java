package dev.chimera.core.sweep;

import static dev.chimera.core.sweep.SweepPlanTest.planned;
import static dev.chimera.core.sweep.SweepPlanTest.request;
import static dev.chimera.core.sweep.SweepPlanTest.samples;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.llm.ollama.Deadlines;
import dev.chimera.testkit.LoadingServer;
import dev.chimera.testkit.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is kept of sweeps.
class SweepJournalTest {
    private final LoadingServer server = new LoadingServer();
    private final Sweeper sweeper = new Sweeper(_ -> new OllamaSweepServer(server.endpoint(), Deadlines.DEFAULTS), Clock.systemUTC());

    @AfterEach
    void closeServer() {
        server.close();
    }

    private SweepState swept(SweepState start) {
        return sweeper.run(start, _ -> { }, _ -> { }, new SweepControl());
    }

    @Test
    void aJournalIsReadBackWithoutItsTornAndUnknownLines(@TempDir Path home) throws IOException {
        Sweeps sweeps = new Sweeps(home, Clock.systemUTC());
        SweepState start = planned(request(List.of("a"), 1, 2, GenerationOption.TEMPERATURE, "0.2,0.8"));
        SweepState end;
        Path folder;
        try (SweepJournal journal = sweeps.begin(new SweepEvent.Planned(start.plan(), start.plannedAt()))) {
            folder = journal.folder();
            end = sweeper.run(start, journal, _ -> { }, new SweepControl());
            String id = String.valueOf(folder.getFileName());
            assertTrue(String.valueOf(assertThrows(IOException.class, () -> sweeps.resume(id)).getMessage()).contains("is being carried out"));
        }
        assertEquals(end, sweeps.all().getFirst().state());
        Path file = folder.resolve(SweepJournal.FILE);
        List<String> lines = Files.readAllLines(file);
        Files.writeString(file, lines.getFirst().replaceFirst("\\{", "{\"later\":[1],") + "\n{\"kind\":\"Invented\",\"x\":1}\n"
                + String.join("\n", lines.subList(1, 8)) + "\n" + lines.get(8).substring(0, 30));
        String id = String.valueOf(folder.getFileName()).substring(0, 15);
        assertEquals(3, sweeps.read(id).state().attempts().size());
        try (SweepJournal journal = sweeps.resume(String.valueOf(folder.getFileName()))) {
            SweepState again = sweeper.run(sweeps.read(id).state(), journal, _ -> { }, new SweepControl());
            assertEquals(again, sweeps.read(id).state());
            assertEquals(2, samples(again, 2, Metric.DECODE_RATE));
        }
        assertThrows(IOException.class, () -> sweeps.read("nothing"));
    }

    @Test
    void aJournalHoldsNoSecret(@TempDir Path home) throws IOException {
        SweepRequest open = request(List.of("a"), 1, 1);
        SweepRequest secret = new SweepRequest(open.endpoint().withBearer("hush"), open.models(), open.lists(), open.work(), 1, 1);
        Sweeps sweeps = new Sweeps(home, Clock.systemUTC());
        try (SweepJournal journal = sweeps.begin(new SweepEvent.Planned(SweepPlan.of(secret), Clock.systemUTC().instant()))) {
            assertTrue(!Files.readString(journal.folder().resolve(SweepJournal.FILE)).contains("hush"));
        }
        assertEquals(open, sweeps.all().getFirst().state().plan().request());
    }

    @Test
    void tablesHoldEveryAttemptAndEveryFigure() {
        server.troubling((number, _) -> number == 3 ? Reply.stream().cut() : Reply.nothing());
        SweepState end = swept(planned(request(List.of("a,\"x\""), 1, 2, GenerationOption.TOP_K, "5,7")));
        List<String> calls = SweepTables.callsCsv(end).lines().toList();
        assertEquals(1 + 9, calls.size());
        assertTrue(calls.getFirst().startsWith("call,attempt,configuration,model,num_gpu,num_ctx,temp,top_p,top_k,repeat_penalty,use,"), calls.getFirst());
        assertTrue(calls.get(1).startsWith("1,1,1,\"a,\"\"x\"\"\",,,,,5,,warmup,1,"), calls.get(1));
        assertTrue(calls.get(3).contains("cut off,false,cut,"), calls.get(3));
        assertEquals(9, SweepTables.callLines(end).lines().count());
        List<String> results = SweepTables.resultsCsv(end).lines().toList();
        assertEquals(1 + 6, results.size());
        assertEquals(6, SweepTables.resultLines(end).lines().count());
        int shown = Arrays.asList(results.getFirst().split(",")).indexOf("difference_shown");
        assertEquals(IntStream.of(1, 2, 3).mapToObj(_ -> "false").toList(), results.subList(4, 7).stream().map(line -> line.split(",")[shown + 1]).toList());
    }
}
