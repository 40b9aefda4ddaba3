package dev.chimera.core.ingest;

import dev.chimera.core.fact.Subject;
import dev.chimera.core.ingest.table.Table;
import dev.chimera.core.ingest.table.Troubles;
import java.util.List;

/// All that one pass over a file gave, before it becomes facts.
///
/// @param subject whom all figures of the file are about, where the reading is complete
/// @param tables empty where the reading is not complete
/// @param headings how many a Markdown file has of each level, from the first to the sixth; empty for other files
/// @param complete whether facts can be stated of it; else the file is only profiled, because the folder has too many files to state facts
///     about all their columns
record FileReading(FileProfile profile, Subject subject, List<Table> tables, List<Integer> headings, Troubles troubles, boolean complete) {
    /// The same without what facts need.
    FileReading profiled() {
        return complete ? new FileReading(profile, Subject.EVERYTHING, List.of(), headings, troubles, false) : this;
    }

    /// Whether a file that lies there now is the one that was read: same path, size and time of modification.
    boolean isOf(Listing.File file) {
        return file.path().equals(path()) && file.bytes() == profile.bytes() && file.modified().equals(profile.modified());
    }

    String path() {
        return profile.path();
    }

    FileType type() {
        return profile.type();
    }

    String sha256() {
        return profile.sha256();
    }
}
