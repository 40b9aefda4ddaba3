package dev.chimera.core.run;

import dev.chimera.core.llm.LanguageModel;
import dev.chimera.core.prose.WritingMode;

/// Opens what a run writes with.
@FunctionalInterface
public interface Engines {
    /// Never fails: a server that is not there shows in the first call.
    Open open(Engine engine);

    /// An engine that is ready.
    ///
    /// @param modelName as sent in requests
    /// @param closing gives connections back
    record Open(LanguageModel model, String modelName, WritingMode mode, Runnable closing) implements AutoCloseable {
        @Override
        public void close() {
            closing.run();
        }
    }
}
