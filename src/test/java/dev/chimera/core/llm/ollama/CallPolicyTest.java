package dev.chimera.core.llm.ollama;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.testkit.ScriptedOllama;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallPolicyTest {
    private static JsonNode sent(KeepAlive keepAlive) {
        try (ScriptedOllama scripted = new ScriptedOllama(); OllamaServer server = new OllamaServer(scripted.endpoint())) {
            new OllamaModel(server, CallPolicy.DEFAULTS.with(keepAlive)).stream(OllamaModelTest.request(GenerationOptions.DEFAULTS), _ -> { }, new Cancellation());
            return scripted.requests("/api/chat").getFirst().json().path("keep_alive");
        }
    }

    @ParameterizedTest
    @CsvSource({"10m, \"10m\"", "-1, -1", "300, 300", "1h30m, \"1h30m\"", "-1s, \"-1s\""})
    void keepAliveGoesOutAsTheServerWantsIt(String text, String json) {
        assertEquals(json, sent(KeepAlive.parse(" " + text + " ")).toString());
    }

    @Test
    void withoutKeepAliveTheServersDefaultHolds() {
        assertEquals("", sent(KeepAlive.parse("")).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ten minutes", "10 m", "5d", "m", "--1", "99999999999"})
    void otherTextIsNoKeepAlive(String text) {
        assertThrows(IllegalArgumentException.class, () -> KeepAlive.parse(text));
    }

    @ParameterizedTest
    @EnumSource
    void aDeadlineIsChangedAlone(Deadlines.Kind kind) {
        Deadlines changed = Deadlines.DEFAULTS.with(kind, Deadlines.seconds("1.5"));
        for (Deadlines.Kind each : Deadlines.Kind.values()) {
            assertEquals(each == kind ? Duration.ofMillis(1500) : Deadlines.DEFAULTS.get(each), changed.get(each));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "0", "-1", "86401", "1e99"})
    void aDeadlineIsANumberOfSeconds(String text) {
        assertThrows(IllegalArgumentException.class, () -> Deadlines.seconds(text));
    }
}
