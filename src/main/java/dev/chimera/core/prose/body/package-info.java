/// The report's body, section by section: what the program writes itself and where a model is asked.
/// May use: `core.fact`, `core.prose` and `core.prose.finding`.
@NullMarked
package dev.chimera.core.prose.body;

import org.jspecify.annotations.NullMarked;
