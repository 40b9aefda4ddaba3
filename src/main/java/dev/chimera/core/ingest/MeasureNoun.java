package dev.chimera.core.ingest;

import dev.chimera.core.ingest.table.ColumnName;
import java.util.Map;

/// How a quantity reads in a sentence.
final class MeasureNoun {
    private static final Map<String, String> NOUNS = Map.ofEntries(
            Map.entry("ttft", "time to first token"), Map.entry("tokens_per_second", "throughput"), Map.entry("load", "load time"),
            Map.entry("eval", "generation time"), Map.entry("prompt_eval", "prompt evaluation time"), Map.entry("eval_count", "generated tokens"),
            Map.entry("prompt_eval_count", "prompt tokens"), Map.entry("total_tokens", "total tokens"),
            Map.entry("response_chars", "response characters"), Map.entry("num_ctx", "context window"), Map.entry("num_gpu", "GPU layers"));

    private MeasureNoun() {}

    static String of(ColumnName name) {
        if (name.measure().equals("value") && !name.stated().isEmpty()) {
            return "stated " + name.stated();
        }
        String noun = NOUNS.getOrDefault(name.measure(), name.measure().replace('_', ' '));
        return name.stated().isEmpty() ? noun : "stated " + name.stated() + " of " + noun;
    }
}
