/// Running: start and stop, the tool bar, the status bar, and what is said when something went wrong.
/// May use: `core.run` and what it holds, `ui.parts`, `ui.fx`. Knows no other pane.
@NullMarked
package dev.chimera.ui.run;

import org.jspecify.annotations.NullMarked;
