/// The upper right pane: which engine writes, on which server and model, with which options, and how full the window is.
/// May use: `core.llm`, `core.run` types, `ui.parts`, `ui.fx`. Knows no other pane.
@NullMarked
package dev.chimera.ui.model;

import org.jspecify.annotations.NullMarked;
