/// Benchmarks of the ingest against DuckDB, run by `mvn -Pbench …` and never by a test. May use: `core`. Nothing uses it.
@NullMarked
package dev.chimera.bench;

import org.jspecify.annotations.NullMarked;
