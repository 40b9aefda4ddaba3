package dev.chimera.ui.sources;

import java.util.Optional;

/// A line of the tree: a file, or a folder with what is below it.
///
/// @param file empty for folders
/// @param files how many files are below it, 1 for a file
record SourceNode(String name, Optional<SourceFile> file, long bytes, int files) {}
