package dev.chimera.core.ingest;

/// How much of a folder is held at most.
///
/// @param facts about columns, about
/// @param tables bytes of tables that facts will be stated about, about; of a single file half of it
/// @param columns bytes of profiles of columns, about
record HeldLimits(long facts, long tables, long columns) {
    private static final long FACTS = 50_000;
    private static final long OF_FACT = 4096;

    /// For a heap of so many bytes.
    static HeldLimits ofHeap(long bytes) {
        return new HeldLimits(Math.min(FACTS, bytes / OF_FACT), bytes / 8, bytes / 4);
    }

    HeldLimits stating(long otherFacts) {
        return new HeldLimits(otherFacts, tables, columns);
    }
}
