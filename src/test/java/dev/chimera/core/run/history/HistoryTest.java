package dev.chimera.core.run.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.report.ReportMarkdown;
import dev.chimera.core.run.RunOutcome;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.history.KeptRun.State;
import dev.chimera.core.run.journal.RunFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private Path home = Path.of("");
    private Path folder = Path.of("");
    private KeptRuns kept = new KeptRuns(home);

    @BeforeEach
    void fresh(@TempDir Path fresh) throws IOException {
        home = Files.createDirectory(fresh.resolve("home"));
        folder = KeptRuns.data(fresh.resolve("data"));
        kept = new KeptRuns(home);
    }

    private History history() {
        return at(NOW);
    }

    private History at(Instant now) {
        return new History(home, ReportMarkdown::of, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static List<String> ids(List<KeptRun> runs) {
        return runs.stream().map(KeptRun::id).toList();
    }

    @Test
    void aRunIsListedAndOpensAsItWas() throws IOException {
        RunState state = kept.real(folder, "Chimera Insight");
        KeptRun run = history().list().getFirst();
        assertEquals(List.of(State.DONE, "Chimera Insight", "built-in writer", folder.toString(), 1, state.startedAt()),
                List.of(run.state(), run.agent(), run.model(), run.about(), run.files(), run.startedAt()));
        assertEquals(1.0, run.share().orElseThrow(), "every figure of an own report has its fact");
        OpenedRun opened = history().open(run);
        assertEquals(ReportMarkdown.of(state), opened.report());
        assertEquals(state.body(), opened.state().body());
        assertEquals(state.prompts(), opened.state().prompts());
        assertEquals(state.calls(), opened.state().calls());
        Files.writeString(run.folder().report(), "As an earlier version wrote it.\n");
        assertEquals("As an earlier version wrote it.\n", history().open(run).report());
    }

    @Test
    void summariesTellWhatAListShows() throws IOException {
        kept.summary("20261101-100000-aaaa1111", NOW.minusSeconds(60), "gemma3:1b");
        for (int i = 0; i < 2; i++) {
            KeptRun run = history().list().getFirst();
            assertEquals(List.of("gemma3:1b", "/data/gemma3:1b", "gemma3:1b", "Agent\tB", 12, 9, 81.5, 52.25, 0.9),
                    List.of(run.model(), run.about(), run.aboutName(), run.agent(), run.files(), run.calls(), run.speed().ttftMillis().orElseThrow(),
                            run.speed().tokensPerSecond().orElseThrow(), run.share().orElseThrow()), "from the summary, then from the index");
        }
    }

    @Test
    void newestComesFirstAndEveryWordOfASearchMustBeThere() throws IOException {
        kept.summary("20261101-100000-aaaa1111", NOW.minusSeconds(60), "gemma3:1b");
        kept.summary("20261101-100000-bbbb2222", NOW, "qwen3:4b");
        List<KeptRun> all = history().list();
        assertEquals(List.of("20261101-100000-bbbb2222", "20261101-100000-aaaa1111"), ids(all));
        assertEquals(List.of("20261101-100000-aaaa1111"), ids(History.search(all, " GEMMA  done ")));
        assertEquals(List.of(), ids(History.search(all, "gemma failed")));
        assertEquals(all, History.search(all, "  "));
        assertEquals(all, History.search(all, "2026-11-24"));
    }

    @Test
    void aRunIsFoundByTheBeginningOfItsIdByLastAndByItsFolder() throws IOException {
        RunFolder a = kept.summary("20261101-100000-aaaa1111", NOW.minusSeconds(60), "gemma3:1b");
        kept.summary("20261101-100000-abbb2222", NOW, "qwen3:4b");
        assertEquals("20261101-100000-aaaa1111", history().find("aa").id());
        assertEquals("20261101-100000-abbb2222", history().find("20261101-100000-ab").id());
        assertEquals("20261101-100000-abbb2222", history().find("last").id());
        assertEquals("20261101-100000-aaaa1111", history().find(a.path().toString()).id());
        assertEquals("\"a\" is the beginning of 2 runs: 20261101-100000-abbb2222, 20261101-100000-aaaa1111.",
                assertThrows(IllegalArgumentException.class, () -> history().find("a")).getMessage());
        assertEquals("No kept run is called \"zz\"; `chimera history` lists them.",
                assertThrows(IllegalArgumentException.class, () -> history().find("zz")).getMessage());
    }

    @Test
    void aDeletedRunComesBackWithinAMonth() throws IOException {
        kept.real(folder, "Insight");
        KeptRun run = history().list().getFirst();
        Map<String, String> before = bytes(run.folder().path());
        history().delete(run);
        assertEquals(List.of(), history().list());
        assertEquals(Optional.of(run.id()), history().lastDeleted());
        assertEquals(run, history().restore(run.id()));
        assertEquals(List.of(run), history().list());
        assertEquals(before, bytes(run.folder().path()));
        assertThrows(IOException.class, () -> history().restore("../runs/" + run.id()));

        history().delete(run);
        KeptRun other = SummaryReader.read(kept.summary("20261101-100000-aaaa1111", NOW, "m")).orElseThrow();
        at(NOW.plus(Duration.ofDays(31))).delete(other);
        assertThrows(IOException.class, () -> history().restore(run.id()));
        assertEquals(other, history().restore(other.id()));
    }

    @Test
    void anUnfinishedRunIsListedAndReadAndStaysAsItIs() throws IOException {
        kept.real(folder, "Insight");
        RunFolder run = history().list().getFirst().folder();
        Files.delete(run.summary());
        Files.delete(run.report());
        List<String> lines = Files.readAllLines(run.journal());
        Files.write(run.journal(), lines.subList(0, lines.size() - 1));
        Map<String, String> before = bytes(run.path());
        KeptRun listed = history().list().getFirst();
        assertEquals(List.of(State.UNFINISHED, "Insight", folder.toString()), List.of(listed.state(), listed.agent(), listed.about()));
        OpenedRun opened = history().open(listed);
        assertEquals(Optional.of(new RunOutcome.Interrupted()), opened.state().outcome());
        assertTrue(opened.report().contains("**Incomplete:** the program ended before the run did"), opened.report());
        assertEquals(before, bytes(run.path()));
    }

    @Test
    void aRunThatIsStillWrittenIsSaidToBeAndIsNotTouched() throws IOException {
        kept.real(folder, "Insight");
        RunFolder run = history().list().getFirst().folder();
        Files.delete(run.summary());
        List<String> lines = Files.readAllLines(run.journal());
        Files.write(run.journal(), lines.subList(0, lines.size() - 1));
        try (FileChannel writer = FileChannel.open(run.journal(), StandardOpenOption.WRITE)) {
            writer.lock(Long.MAX_VALUE - 1, 1, false);
            KeptRun listed = history().list().getFirst();
            assertEquals(State.RUNNING, listed.state());
            assertEquals("the run is still being written", assertThrows(IOException.class, () -> history().delete(listed)).getMessage());
            assertEquals("the run is still being written", assertThrows(IOException.class, () -> history().open(listed)).getMessage());
        }
        assertEquals(State.UNFINISHED, history().list().getFirst().state());
    }

    @Test
    void aRunOfALaterVersionIsReadAsFarAsKnownAndNotChanged() throws IOException {
        kept.real(folder, "Insight");
        RunFolder run = history().list().getFirst().folder();
        Files.writeString(run.summary(), Files.readString(run.summary()).replace("\"version\" : 1", "\"version\" : 2").replace("\"Done\"", "\"Sublimed\"")
                .replace("\"BuiltIn\"", "\"Oracle\", \"model\" : \"delphi\""));
        Map<String, String> before = bytes(run.path());
        KeptRun listed = history().list().getFirst();
        assertEquals(List.of(State.UNKNOWN, "delphi", "Insight", true), List.of(listed.state(), listed.model(), listed.agent(), listed.newer()));
        assertTrue(history().open(listed).report().startsWith("# Insight"));
        assertEquals("the run was made by a later version of this program, so this one changes nothing of it",
                assertThrows(IOException.class, () -> history().delete(listed)).getMessage());
        assertEquals(before, bytes(run.path()));
    }

    @Test
    void aFolderThatTellsNothingIsListedAndOneThatIsNoRunIsNot() throws IOException {
        Files.writeString(kept.summary("20261101-100000-aaaa1111", NOW, "m").summary(), "{\"half");
        Files.createDirectories(RunFolder.allIn(home).resolve("something else"));
        KeptRun only = history().list().getFirst();
        assertEquals(List.of(State.UNREADABLE, Instant.parse("2026-11-01T10:00:00Z"), 1), List.of(only.state(), only.startedAt(), history().list().size()));
    }

    @Test
    void whereNothingCanBeWrittenTheListIsStillRightAndDeletingSaysWhy() throws IOException {
        kept.summary("20261101-100000-aaaa1111", NOW, "m");
        Files.createDirectory(home.resolve(HistoryIndex.FILE));
        Files.writeString(home.resolve("deleted-runs"), "a file where the folder should be");
        assertEquals(1, history().list().size());
        KeptRun run = history().list().getFirst();
        assertThrows(IOException.class, () -> history().delete(run));
        assertEquals(List.of(run), history().list());
        assertFalse(Files.exists(home.resolve(HistoryIndex.FILE + ".new")));
    }

    @Test
    void withoutAHomeThereIsNoRunAndNoTrouble() throws IOException {
        assertEquals(List.of(), new History(home.resolve("gone"), ReportMarkdown::of, Clock.systemUTC()).list());
        assertFalse(Files.exists(home.resolve("gone")));
    }

    private static Map<String, String> bytes(Path run) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(run)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(file.toString(), Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void theListOfLastTimeIsThereWithoutALookAtTheFolders() throws IOException {
        assertEquals(List.of(), history().remembered());
        for (int i = 0; i < 3000; i++) {
            kept.summary(String.format(Locale.ROOT, "20261101-%06d-aaaa", i), NOW.plusSeconds(i % 7), "model" + i % 5);
        }
        List<KeptRun> listed = history().list();
        assertEquals(listed, history().remembered());
        kept.summary("20261102-100000-bbbb", NOW, "later");
        assertEquals(listed, history().remembered());
        assertEquals(3001, history().list().size());
        assertEquals(3001, history().remembered().size());
    }
}
