/// The Prompts tab: who writes (named personas), in which words the model is asked (named templates), and exactly what was sent, call by call.
/// May use: `core.run`, `core.llm`, `core.prose` types, `ui.parts`. Knows no other pane.
@NullMarked
package dev.chimera.ui.prompts;

import org.jspecify.annotations.NullMarked;
