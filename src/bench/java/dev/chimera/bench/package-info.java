/// Benchmarks, run by `mvn -Pbench …` and never by a test: each compares two things in one run and prints the ratio.
/// May use everything in the product. Nothing uses it.
@NullMarked
package dev.chimera.bench;

import org.jspecify.annotations.NullMarked;
