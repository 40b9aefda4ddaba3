/// Taking the report out of the window: as files in any format, with what goes along, and onto the clipboard.
/// May use: `core.check`, `core.fact`, `core.report`, `ui.parts`, `ui.fx`. Knows no other pane.
@NullMarked
package dev.chimera.ui.export;

import org.jspecify.annotations.NullMarked;
