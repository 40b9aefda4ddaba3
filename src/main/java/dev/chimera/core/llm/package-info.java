/// A language model behind one streaming method, and what one call to it gave: text, measurements, one named ending.
/// Knows no facts: it carries messages. Engines live in the packages below. Uses nothing else of ours.
@NullMarked
package dev.chimera.core.llm;

import org.jspecify.annotations.NullMarked;
