package dev.chimera.core.ingest;

/// How much of a file is held, from the least to the most. Memory grows with what is held, not with what is read.
enum Extent {
    /// its type, size and rows, and what was not understood: the folder has too many columns to hold those of this file too
    BARE,
    /// the profiles of its columns: the folder has too much to state facts about all columns
    PROFILE,
    /// the same, because its tables alone are too large
    OVERSIZED,
    /// all that facts and smells need
    FACTS;

    /// Whether a file that was read so need not be read again where so much is wanted.
    boolean suffices(Extent wanted) {
        return this == OVERSIZED || compareTo(wanted) >= 0;
    }
}
