/// Small pieces that every pane of the window uses: texts, figures as people read them, icons, empty panes, throttles.
/// Uses JavaFX, `ui.fx` and nothing else of ours.
@NullMarked
package dev.chimera.ui.parts;

import org.jspecify.annotations.NullMarked;
