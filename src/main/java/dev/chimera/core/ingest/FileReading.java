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
record FileReading(FileProfile profile, Subject subject, List<Table> tables, List<Integer> headings, Troubles troubles, Extent extent) {
    /// The same without what is not to be held.
    FileReading to(Extent most) {
        if (extent.compareTo(most) <= 0) {
            return this;
        }
        FileProfile held = most == Extent.BARE ? profile.bare() : profile;
        return new FileReading(held, Subject.EVERYTHING, List.of(), headings, troubles, most);
    }

    /// Whether facts can be stated of it.
    boolean complete() {
        return extent == Extent.FACTS;
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
