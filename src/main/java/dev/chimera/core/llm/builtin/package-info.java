/// The engine that needs no server: it words an answer from the phrases that the request offers.
/// May use: `core.llm`.
@NullMarked
package dev.chimera.core.llm.builtin;

import org.jspecify.annotations.NullMarked;
