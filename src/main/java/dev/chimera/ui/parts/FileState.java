package dev.chimera.ui.parts;

/// How far the reading of one file is.
public sealed interface FileState {
    /// It was not opened yet, or is left out.
    record NotRead() implements FileState {}

    record Reading() implements FileState {}

    /// @param troubles places in it that were not understood and are listed
    record Read(long rows, int troubles) implements FileState {}

    /// @param reason why nothing of it was read, for people
    record Skipped(String reason) implements FileState {}
}
