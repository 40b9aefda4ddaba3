package dev.chimera.core.run;

import dev.chimera.core.llm.GenerationOptions;
import java.nio.file.Path;
import java.util.Set;

/// What the user asked for.
///
/// @param writing how the report comes about
/// @param excluded paths below the folder (with `/`) that are left out
public record RunRequest(Path folder, Set<String> excluded, Agent agent, Engine engine, GenerationOptions options, Writing writing) {
    public RunRequest {
        excluded = Set.copyOf(excluded);
    }

    /// A request for a grounded report.
    public RunRequest(Path folder, Set<String> excluded, Agent agent, Engine engine, GenerationOptions options) {
        this(folder, excluded, agent, engine, options, Writing.GROUNDED);
    }

    /// The same, written in another way.
    public RunRequest with(Writing other) {
        return new RunRequest(folder, excluded, agent, engine, options, other);
    }

    public RunRequest with(Engine other) {
        return new RunRequest(folder, excluded, agent, other, options, writing);
    }
}
