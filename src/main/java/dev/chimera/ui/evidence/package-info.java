/// What the data says about the figures of a report: their labels, a strip that counts and steps through them, and a card that shows the
/// fact behind one. Knows texts and facts, no preview: the window marks the figures where it shows the text.
/// May use: `core.check`, `core.fact`, `ui.parts`, `ui.fx`. Knows no other pane.
@NullMarked
package dev.chimera.ui.evidence;

import org.jspecify.annotations.NullMarked;
