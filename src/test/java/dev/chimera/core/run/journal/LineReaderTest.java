package dev.chimera.core.run.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.run.Agent;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.RunEvent;
import dev.chimera.core.run.RunRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    private static final JournalLine START = new JournalLine(Instant.EPOCH, new RunEvent.Started(new RunRequest(Path.of("/data"), Set.of("a.csv"),
            new Agent("Insight", "You are calm."), new Engine.BuiltIn(), GenerationOptions.DEFAULTS), Instant.EPOCH));

    private static String text() throws JsonProcessingException {
        return JournalFormat.mapper().writerFor(JournalLine.class).writeValueAsString(START);
    }

    @Test
    void aStartThatSaysNothingOfTheWritingIsGrounded() throws JsonProcessingException {
        String old = text().replaceFirst(",\"writing\":\\{[^}]*}", "");
        assertEquals(-1, old.indexOf("writing"));
        assertEquals(Optional.of(START), LineReader.read(old));
        assertEquals(Optional.of(START), LineReader.read(text()));
    }

    @Test
    void otherDamageIsNoEvent() throws JsonProcessingException {
        assertEquals(Optional.empty(), LineReader.read(text().substring(0, 60)));
        assertEquals(Optional.empty(), LineReader.read(text().replace("\"agent\"", "\"spy\"")));
        assertEquals(Optional.empty(), LineReader.read("{\"at\":\"now\",\"event\":{\"kind\":\"Started\"}}"));
    }
}
