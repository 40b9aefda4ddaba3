package dev.chimera.core.run.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.Formula;
import dev.chimera.core.fact.Provenance;
import dev.chimera.core.fact.Source;
import dev.chimera.core.fact.Subject;
import dev.chimera.core.fact.Unit;
import dev.chimera.core.fact.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FactJsonTest {
    private static final Fact MEASURED = new Fact(new FactId("a"), new Value.Number(new BigDecimal("1.50")), new Unit("ms"), "latency \"p\"", "latency",
            new Subject(Map.of("file", "ü/a.csv", "model", "m")), Aggregate.MEAN, 3, Provenance.MEASURED, Optional.empty(),
            List.of(new Source("ü/a.csv", "00ff", "c", List.of(1L, 7L), 3), new Source("b.csv", "11", "", List.of(), 1)));
    private static final Fact DERIVED = new Fact(new FactId("b"), Value.of(Instant.parse("2026-01-02T03:04:05.600Z")), Unit.NONE, "n", "m", Subject.EVERYTHING,
            Aggregate.DIFFERENCE, 2, Provenance.DERIVED, Optional.of(new Formula(Formula.Operation.DIFFERENCE, List.of(new FactId("a"), new FactId("c")))), List.of());

    @Test
    void factsAreReadBackAsTheyWere() throws JsonProcessingException {
        JsonMapper json = JournalFormat.mapper();
        for (Fact fact : List.of(MEASURED, DERIVED)) {
            assertEquals(fact, json.readValue(json.writeValueAsString(fact), Fact.class));
        }
    }

    /// A component that is added to the record would else be lost in silence.
    @Test
    void everyComponentIsWritten() throws JsonProcessingException {
        TreeSet<String> written = new TreeSet<>();
        JournalFormat.mapper().readTree(JournalFormat.mapper().writeValueAsString(MEASURED)).fieldNames().forEachRemaining(written::add);
        assertEquals(new TreeSet<>(Arrays.stream(Fact.class.getRecordComponents()).map(component -> component.getName()).toList()), written);
    }

    @Test
    void sourcesStandAsJacksonWritesThem() throws JsonProcessingException {
        JsonMapper plain = JsonMapper.builder().addModule(new Jdk8Module()).addModule(new JavaTimeModule()).build();
        assertEquals(plain.writeValueAsString(MEASURED.sources()), JournalFormat.mapper().readTree(JournalFormat.mapper().writeValueAsString(MEASURED)).path("sources").toString());
    }
}
