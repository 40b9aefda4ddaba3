package dev.chimera.core.sweep;

import dev.chimera.core.llm.LanguageModel;
import dev.chimera.core.llm.LlmFailure;
import java.util.Optional;

/// The server that a sweep measures.
public interface SweepServer extends AutoCloseable {
    LanguageModel model();

    /// Takes a model out of memory, so that the next call loads it as it asks. A model that is not there is no error.
    ///
    /// @return why the server could not be asked
    Optional<LlmFailure> unload(String model);

    @Override
    void close();
}
