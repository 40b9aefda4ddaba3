package dev.chimera.core.run.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.chimera.core.run.BodyPart;
import dev.chimera.core.run.Origin;
import dev.chimera.core.run.RunEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFolderTest {
    private static JournalLine line(String text) {
        return new JournalLine(Instant.EPOCH, new RunEvent.BodyWritten(new BodyPart(text, Origin.PROGRAM, List.of())));
    }

    @Test
    void anOvergrownJournalIsGivenUp(@TempDir Path run) throws IOException {
        try (JournalFolder folder = JournalFolder.open(run, 1 << 20)) {
            assertEquals("the journal has grown to 1 MiB",
                    assertThrows(IOException.class, () -> folder.append(List.of(line("x".repeat(1 << 20))))).getMessage());
        }
    }

    @Test
    void twoCannotWriteTheSameRun(@TempDir Path run) throws IOException {
        try (JournalFolder held = JournalFolder.open(run, 1 << 20)) {
            held.append(List.of(line("One.")));
            assertThrows(IOException.class, () -> JournalFolder.open(run, 1 << 20).close());
            Journals journals = new Journals(run, _ -> "", Clock.systemUTC());
            assertEquals("it is being written by another window or command", assertThrows(IOException.class, () -> journals.earlier(run)).getMessage());
        }
        JournalFolder.open(run, 1 << 20).close();
    }

    @Test
    void aRunThatGoesOnHasNoSummaryAndEndsATornLine(@TempDir Path run) throws IOException {
        Files.writeString(run.resolve("journal.ndjson"), "{\"torn");
        Files.writeString(run.resolve("run.json"), "{}");
        try (JournalFolder folder = JournalFolder.open(run, 1 << 20)) {
            folder.append(List.of(line("One.")));
        }
        assertFalse(Files.exists(run.resolve("run.json")));
        assertEquals("{\"torn", Files.readAllLines(run.resolve("journal.ndjson")).getFirst());
        assertEquals(2, Files.readAllLines(run.resolve("journal.ndjson")).size());
    }

    @Test
    void aJournalThatCannotBeBegunIsLetGoOf(@TempDir Path run) throws IOException {
        Files.writeString(run.resolve("journal.ndjson"), "{}\n");
        Files.createDirectories(run.resolve("run.json/in the way"));
        assertThrows(IOException.class, () -> JournalFolder.open(run, 1 << 20).close());
        assertFalse(JournalFolder.inUse(run));
    }
}
