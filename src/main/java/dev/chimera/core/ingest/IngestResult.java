package dev.chimera.core.ingest;

import dev.chimera.core.fact.FactSet;
import dev.chimera.core.fact.Smell;
import java.util.List;

/// What a folder gave. The same for any number of threads and any order of files.
///
/// @param skipped ordered by path and line; at most 100 places a file are listed
/// @param skippedRows how many rows were not understood, also those beyond the list
public record IngestResult(Inventory inventory, FactSet facts, List<Smell> smells, List<Skipped> skipped, long skippedRows) {
    public IngestResult {
        smells = List.copyOf(smells);
        skipped = List.copyOf(skipped);
    }
}
