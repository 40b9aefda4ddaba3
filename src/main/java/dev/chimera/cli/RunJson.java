package dev.chimera.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chimera.core.run.history.KeptRun;
import java.util.Locale;
import java.util.OptionalDouble;

/// A kept run as JSON. The shape is stable: names are added, never changed.
final class RunJson {
    private RunJson() {}

    static ObjectNode of(KeptRun run) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", run.id()).put("path", run.folder().path().toString())
                .put("kind", run.kind().name().toLowerCase(Locale.ROOT)).put("started", run.startedAt().toString()).put("state", run.state().name().toLowerCase(Locale.ROOT))
                .put("imported", run.origin() == KeptRun.Origin.IMPORTED).put("later_version", run.newer()).put("agent", run.agent())
                .put("model", run.model()).put("folder", run.about()).put("files", run.files()).put("calls", run.calls());
        put(json, "ttft_ms", run.speed().ttftMillis());
        put(json, "tokens_per_second", run.speed().tokensPerSecond());
        put(json, "supported_share", run.share());
        run.figures().ifPresent(figures -> json.putObject("figures").put("supported", figures.supported()).put("derived", figures.derived())
                .put("contradicted", figures.contradicted()).put("unsupported", figures.unsupported()).put("ignore", figures.ignored()));
        return json;
    }

    /// Null where there is no value.
    static void put(ObjectNode json, String name, OptionalDouble value) {
        if (value.isPresent()) {
            json.put(name, value.getAsDouble());
        } else {
            json.putNull(name);
        }
    }
}
