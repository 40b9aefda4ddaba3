/// Arithmetic on what calls took: distributions, tests whether two samples differ and by how much, what two agents gain together.
/// May use: `core.llm` records. Every formula names its source.
@NullMarked
package dev.chimera.core.measure;

import org.jspecify.annotations.NullMarked;
