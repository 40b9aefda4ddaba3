package dev.chimera.core.run;

import dev.chimera.core.llm.Endpoint;

/// What writes the text between the figures.
public sealed interface Engine {
    /// Fixed phrases, no server.
    record BuiltIn() implements Engine {}

    record Ollama(Endpoint endpoint, String model) implements Engine {}

    /// Another program wrote it, and its output was imported. Such a run can be shown, not repeated.
    record Foreign(String model) implements Engine {}

    /// As printed in a report's title block.
    default String label() {
        return switch (this) {
            case BuiltIn() -> "built-in writer";
            case Ollama(var endpoint, var model) -> model;
            case Foreign(var model) -> model;
        };
    }
}
