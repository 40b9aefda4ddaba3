/// The live preview: Markdown shown as native nodes while it is still being written, at any length.
/// `PreviewView` is the door; the rows it shows come from `rows`, parsed off the JavaFX thread.
/// Uses `ui.fx`, `ui.parts`, its own `rows`, JavaFX and a virtualized list. Fetches nothing and opens nothing by itself.
@NullMarked
package dev.chimera.ui.preview;

import org.jspecify.annotations.NullMarked;
