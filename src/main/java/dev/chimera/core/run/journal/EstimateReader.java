package dev.chimera.core.run.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.chimera.core.llm.TokenEstimate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/// Reads how many characters the tokens of a model have, from the summaries of the newest runs; journals stay closed. What cannot be read, or is
/// not there because an earlier version wrote it, tells nothing.
final class EstimateReader {
    private static final ObjectReader JSON = JournalFormat.mapper().reader();
    private static final int MOST_FOLDERS = 200;
    private static final int MOST_RUNS = 5;
    private static final long MOST_BYTES = 1 << 20;

    private EstimateReader() {}

    /// @param folders of runs, newest first
    static TokenEstimate read(List<Path> folders, String model) {
        TokenEstimate estimate = TokenEstimate.uncalibrated();
        int runs = 0;
        for (Path folder : folders.subList(0, Math.min(MOST_FOLDERS, folders.size()))) {
            OptionalDouble counted = read(folder.resolve(RunFolder.SUMMARY), model);
            if (counted.isPresent()) {
                estimate = estimate.with(model, counted.getAsDouble());
                runs++;
            }
            if (runs == MOST_RUNS) {
                break;
            }
        }
        return estimate;
    }

    private static OptionalDouble read(Path summary, String model) {
        try {
            if (!Files.isRegularFile(summary) || Files.size(summary) > MOST_BYTES) {
                return OptionalDouble.empty();
            }
            JsonNode json = JSON.readTree(Files.readAllBytes(summary));
            JsonNode engine = json.at("/request/engine");
            JsonNode counted = json.path("charactersPerToken");
            return engine.path("kind").asText().equals("Ollama") && engine.path("model").asText().equals(model) && counted.isNumber()
                    ? OptionalDouble.of(counted.asDouble()) : OptionalDouble.empty();
        } catch (IOException e) {
            return OptionalDouble.empty();
        }
    }
}
