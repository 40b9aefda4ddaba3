/// Markdown files into tables: each table's columns under the heading above it.
/// May use: `core.ingest.table`, and the encodings of `core.ingest.csv`. Knows nothing of files: it is given bytes that can be opened, and says what it did not understand.
@NullMarked
package dev.chimera.core.ingest.markdown;

import org.jspecify.annotations.NullMarked;
