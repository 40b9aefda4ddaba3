/// The left pane: the folder, its files as a tree with check marks, and what of it is read.
/// May use: `core.ingest` types, `ui.parts`, `ui.fx`. Knows no other pane.
@NullMarked
package dev.chimera.ui.sources;

import org.jspecify.annotations.NullMarked;
