/// The Data tab: files, columns, skipped places, facts and smells as searchable tables.
/// May use: `core.fact`, `core.ingest` types, `core.text`, `ui.parts`, `ui.fx`. Knows no other pane.
@NullMarked
package dev.chimera.ui.facts;

import org.jspecify.annotations.NullMarked;
