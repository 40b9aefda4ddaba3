/// Findings: what in the facts and smells is worth a reader's time, ranked, each with its sentence whose figures are bound to facts.
/// May use: `core.fact` and `core.prose`.
@NullMarked
package dev.chimera.core.prose.finding;

import org.jspecify.annotations.NullMarked;
