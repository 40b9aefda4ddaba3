/// What the model is asked and how its answer becomes text: findings, phrases, prompts, expansion, post-checks.
/// May use: `core.fact`, `core.llm`.
@NullMarked
package dev.chimera.core.prose;

import org.jspecify.annotations.NullMarked;
