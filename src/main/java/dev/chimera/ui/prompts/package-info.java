/// The Prompts tab: who writes (named personas), and exactly what was sent, call by call.
/// May use: `core.run`, `core.llm` types, `ui.parts`. Knows no other pane.
@NullMarked
package dev.chimera.ui.prompts;

import org.jspecify.annotations.NullMarked;
