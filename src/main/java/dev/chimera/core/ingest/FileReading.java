package dev.chimera.core.ingest;

import dev.chimera.core.ingest.table.Table;
import dev.chimera.core.ingest.table.Troubles;
import java.util.List;

/// All that one pass over a file gave, before it becomes facts.
record FileReading(Listing.File file, FileType type, String sha256, List<Table> tables, Troubles troubles) {
    String path() {
        return file.path();
    }
}
