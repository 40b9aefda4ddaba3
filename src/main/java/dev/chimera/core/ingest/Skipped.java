package dev.chimera.core.ingest;

/// A file, or a place in one, that was not understood, and why. Expected trouble: data, not an exception.
///
/// @param path below the folder, with `/`
/// @param line 1-based line in the file, 0 when it is about the whole file
/// @param reason a short sentence for people, without the path
public record Skipped(String path, long line, String reason) {}
