/// Small pieces that every pane of the window uses: texts, figures as people read them, icons, empty panes, throttles.
/// Uses JavaFX, `ui.fx` and the types of `core.llm` that it puts into words.
@NullMarked
package dev.chimera.ui.parts;

import org.jspecify.annotations.NullMarked;
