/// A folder becomes an inventory, column statistics, facts, smells and the list of what was skipped, each with a reason.
/// May use: `core.fact`. Readers for single formats live in the packages below.
@NullMarked
package dev.chimera.core.ingest;

import org.jspecify.annotations.NullMarked;
