/// Samples and distributions of what calls took. Arithmetic only; uses `core.llm` records.
@NullMarked
package dev.chimera.core.measure;

import org.jspecify.annotations.NullMarked;
