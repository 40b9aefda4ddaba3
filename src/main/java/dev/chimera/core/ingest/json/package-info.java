/// JSON files into tables: every leaf by its path, arrays of objects as tables.
/// May use: `core.ingest.table`. Knows nothing of files: it is given bytes that can be opened, and says what it did not understand.
@NullMarked
package dev.chimera.core.ingest.json;

import org.jspecify.annotations.NullMarked;
