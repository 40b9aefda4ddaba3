/// CSV files into tables: a strict fast reader first, and a patient one for what is not clean.
/// May use: `core.ingest.table`. Knows nothing of files: it is given bytes that can be opened, and says what it did not understand.
@NullMarked
package dev.chimera.core.ingest.csv;

import org.jspecify.annotations.NullMarked;
