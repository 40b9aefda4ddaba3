package dev.chimera.ui;

import dev.chimera.core.ingest.IngestResult;
import dev.chimera.core.ingest.IngestSteps;
import dev.chimera.core.ingest.RepeatedIngest;
import dev.chimera.ui.facts.FolderProfiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Reads folders and remembers the last few of them, so that a file that did not change is read once.
final class SessionIngest implements FolderProfiler {
    private static final int FOLDERS = 3;
    private final Map<Path, RepeatedIngest> folders = new LinkedHashMap<>(8, 0.75f, true);

    @Override
    public IngestResult profile(Path folder, Set<String> excluded, IngestSteps steps, BooleanSupplier cancelled) throws IOException {
        return of(folder).run(path -> !excluded.contains(path), steps, cancelled);
    }

    private synchronized RepeatedIngest of(Path folder) {
        RepeatedIngest found = folders.computeIfAbsent(folder, RepeatedIngest::new);
        if (folders.size() > FOLDERS) {
            folders.remove(folders.keySet().iterator().next());
        }
        return found;
    }
}
