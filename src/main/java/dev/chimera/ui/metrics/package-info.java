/// The lower right pane: time to first token and tokens per second over the calls of a run, and the rate now.
/// May use: `core.run`, `core.llm` types, `ui.parts`, `ui.fx`. Knows no other pane.
@NullMarked
package dev.chimera.ui.metrics;

import org.jspecify.annotations.NullMarked;
