package dev.chimera.core.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chimera.core.fact.FactId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A folder `in/` goes in, `expected.json` must come out: all files, skipped places and smells, and the facts that it names.
class IngestCasesTest {
    private static final Path CASES = Path.of("src/test/resources/cases/ingest");
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Path> cases() throws IOException {
        return Files.list(CASES).filter(Files::isDirectory).sorted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everyCaseGivesWhatItExpects(Path folder) throws IOException {
        ObjectNode expected = (ObjectNode) JSON.readTree(folder.resolve("expected.json").toFile());
        assertEquals(expected.toPrettyString(), actual(folder, expected).toPrettyString());
    }

    @Test
    void theRunnerSeesAWrongFigure() throws IOException {
        Path folder = CASES.resolve("plain-csv");
        ObjectNode expected = (ObjectNode) JSON.readTree(folder.resolve("expected.json").toFile());
        ((ObjectNode) expected.at("/files/0/columns/1")).put("mean", "16.1");
        assertFalse(expected.toPrettyString().equals(actual(folder, expected).toPrettyString()));
    }

    @Test
    void thereAreCasesForEveryReader() throws IOException {
        assertTrue(cases().count() >= 60);
    }

    private static ObjectNode actual(Path folder, JsonNode expected) throws IOException {
        IngestResult result = Ingest.folder(folder.resolve("in"), path -> true, progress -> {}, () -> false);
        ObjectNode actual = ResultJson.of(result);
        JsonNode facts = expected.path("facts");
        if (facts.isObject()) {
            ObjectNode figures = actual.putObject("facts");
            facts.fieldNames().forEachRemaining(id -> figures.put(id, result.facts().find(new FactId(id)).map(ResultJson::figure).orElse("absent")));
        }
        return actual;
    }
}
