package dev.chimera.core.run;

import dev.chimera.core.llm.GenerationOptions;
import java.nio.file.Path;
import java.util.Set;

/// What the user asked for.
///
/// @param excluded paths below the folder (with `/`) that are left out
public record RunRequest(Path folder, Set<String> excluded, Agent agent, Engine engine, GenerationOptions options) {
    public RunRequest {
        excluded = Set.copyOf(excluded);
    }

    public RunRequest with(Engine other) {
        return new RunRequest(folder, excluded, agent, other, options);
    }
}
