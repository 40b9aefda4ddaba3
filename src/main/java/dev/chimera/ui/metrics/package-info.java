/// The lower right pane: time to first token and tokens per second over the calls of this run and of kept ones, and the rate now.
/// May use: `core.run` and its journal, `core.llm` types, `core.measure`, `core.text`, `ui.parts`, `ui.fx`. Knows no other pane.
@NullMarked
package dev.chimera.ui.metrics;

import org.jspecify.annotations.NullMarked;
