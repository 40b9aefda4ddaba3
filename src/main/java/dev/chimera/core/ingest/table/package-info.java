/// Tables as they stream past: cells become column statistics, statistics by group, and the marks that smells are found by. Memory is
/// bounded by the number of columns, never by the number of rows. May use: `core.fact` (units).
@NullMarked
package dev.chimera.core.ingest.table;

import org.jspecify.annotations.NullMarked;
