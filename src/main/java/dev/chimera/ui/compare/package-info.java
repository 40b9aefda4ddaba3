/// The Compare tab: runs side by side, their options, metrics, facts and the words of their reports.
/// May use: `core.run.compare` types, `ui.parts`, `ui.fx`. Knows no other pane.
@NullMarked
package dev.chimera.ui.compare;

import org.jspecify.annotations.NullMarked;
