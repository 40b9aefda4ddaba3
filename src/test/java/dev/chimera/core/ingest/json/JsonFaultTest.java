package dev.chimera.core.ingest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.ingest.table.ByteSource;
import dev.chimera.core.ingest.table.Table;
import dev.chimera.core.ingest.table.Troubles;
import dev.chimera.core.ingest.table.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said of JSON that breaks off, and of JSON that is wrong.
class JsonFaultTest {
    private static final String TEXT = "{\"a\": [{\"x\": 1.5, \"y\": true, \"z\": null, \"s\": \"a b\"}, {\"x\": -3.25e-7, \"y\": false, \"w\": [1, 2.0, {\"k\": NaN}]}]}";
    private static final String CUT_OFF = "the file ends in the middle of a value; what came before is kept";

    /// Like a file: closed is closed.
    private record Once(byte[] bytes) implements ByteSource {
        @Override
        public InputStream open() {
            return new InputStream() {
                private final InputStream in = new ByteArrayInputStream(bytes);
                private boolean closed;

                @Override
                public int read() throws IOException {
                    if (closed) {
                        throw new IOException("closed");
                    }
                    return in.read();
                }

                @Override
                public void close() {
                    closed = true;
                }
            };
        }
    }

    @Test
    void whereverAFileIsCutItIsSaidAndWhatCameBeforeIsKept() throws IOException {
        for (int end = 1; end < TEXT.length(); end++) {
            Troubles troubles = new Troubles();
            List<Table> tables = JsonTables.read(new Once(TEXT.substring(0, end).getBytes(StandardCharsets.UTF_8)), new Vocabulary(false), troubles);
            assertEquals(List.of(CUT_OFF), troubles.listed().stream().map(Troubles.Trouble::reason).toList(), TEXT.substring(0, end));
            assertTrue(end < TEXT.indexOf(", \"y\"") || tables.stream().anyMatch(table -> table.columns().getFirst().numbers().n() > 0), TEXT.substring(0, end));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": 3.x}", "{\"a\": 3.}", "{\"a\": tru}", "[1, truth", "{\"a\": 1.5.}", "[1}", "[1 2"})
    void whatIsWrongBeforeItsEndIsNoCut(String text) throws IOException {
        Troubles troubles = new Troubles();
        JsonTables.read(new Once(text.getBytes(StandardCharsets.UTF_8)), new Vocabulary(false), troubles);
        assertTrue(troubles.listed().getFirst().reason().startsWith("not JSON"), troubles.listed().toString());
    }
}
