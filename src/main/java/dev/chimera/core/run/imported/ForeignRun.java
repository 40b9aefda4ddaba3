package dev.chimera.core.run.imported;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A folder `run_N` of the replaced system.
///
/// @param name of the folder
/// @param modified when its metrics were written
/// @param claims what its summary claims, by name: numbers and truth values as text
/// @param reports the Markdown by kind: `collector`, `insight`, `combined`
/// @param unknown fields that nothing is known of here
public record ForeignRun(String name, Path folder, Instant modified, String scenario, List<ForeignAgent> agents, Map<String, String> claims,
                         Map<String, String> reports, List<String> unknown) {
    public ForeignRun {
        agents = List.copyOf(agents);
        claims = Map.copyOf(claims);
        reports = Map.copyOf(reports);
        unknown = List.copyOf(unknown);
    }

    public Optional<ForeignAgent> agent(String role) {
        return agents.stream().filter(agent -> agent.role().equals(role)).findFirst();
    }
}
