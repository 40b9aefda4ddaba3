/// The Source tab: the report's Markdown as text, with line numbers and highlighting.
/// May use: `ui.parts`, `ui.fx`. Knows no other pane.
@NullMarked
package dev.chimera.ui.source;

import org.jspecify.annotations.NullMarked;
