/// The History tab: the runs that are kept, searched, opened, chosen for a comparison, deleted and brought back.
/// May use: `core.run.history` types, `ui.parts`, `ui.fx`. Knows no other pane.
@NullMarked
package dev.chimera.ui.history;

import org.jspecify.annotations.NullMarked;
