package dev.chimera.core.llm.ollama;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ollama4j.models.ps.ModelProcessesResult;
import io.github.ollama4j.models.response.ModelMeta;
import io.github.ollama4j.utils.Utils;
import java.util.logging.Level;
import java.util.logging.Logger;

/// ollama4j's own JSON mapper, set up once before it reads a type: later settings would be ignored without a word.
/// It then bears fields that it does not know, and reads the context length, which its types lack.
final class WireTypes {
    /// Held here, because the log system forgets the level of a logger that nobody holds.
    private static final Logger LIBRARY_LOG = quiet();

    static final ObjectMapper MAPPER = Utils.getObjectMapper()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
            .addMixIn(ModelProcessesResult.ModelProcess.class, ReadAsLoaded.class)
            .addMixIn(ModelMeta.class, ReadAsDetails.class);

    private WireTypes() {}

    private static Logger quiet() {
        Logger logger = Logger.getLogger("io.github.ollama4j");
        logger.setLevel(Level.OFF);
        return logger;
    }

    static boolean libraryIsQuiet() {
        return LIBRARY_LOG.getLevel() == Level.OFF;
    }

    @JsonDeserialize(as = Loaded.class)
    interface ReadAsLoaded {}

    @JsonDeserialize(as = Details.class)
    interface ReadAsDetails {}

    /// An entry of `/api/ps` with its window.
    static final class Loaded extends ModelProcessesResult.ModelProcess {
        @JsonProperty("context_length")
        private int contextLength;

        int contextLength() {
            return contextLength;
        }
    }

    /// The details of a model with its training window.
    static final class Details extends ModelMeta {
        @JsonProperty("context_length")
        private int contextLength;

        int contextLength() {
            return contextLength;
        }
    }
}
