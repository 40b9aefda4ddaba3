package dev.chimera.core.ingest.table;

import java.util.ArrayList;
import java.util.List;

/// What a reader did not understand: every place is counted, the first hundred are listed. One thread.
public final class Troubles {
    public static final int LISTED = 100;

    /// @param line 1-based line in the file, 0 for the whole file
    public record Trouble(long line, String reason) {}

    private final List<Trouble> listed = new ArrayList<>();
    private long rows;

    /// A row that was not understood.
    public void row(long line, String reason) {
        rows++;
        note(line, reason);
    }

    /// Something to say that cost no row.
    public void note(long line, String reason) {
        if (listed.size() < LISTED) {
            listed.add(new Trouble(line, reason));
        }
    }

    /// Takes over what another reading found.
    public void addAll(Troubles other) {
        other.listed.forEach(trouble -> note(trouble.line(), trouble.reason()));
        rows += other.rows;
    }

    public long rows() {
        return rows;
    }

    public List<Trouble> listed() {
        return List.copyOf(listed);
    }
}
