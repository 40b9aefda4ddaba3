/// The Sweep tab: lists of models and options become a plan that is shown before it starts, its calls are followed, and what they say is shown
/// as a chart, a table and files.
/// May use: `core.sweep`, `core.measure`, `core.llm` types, `ui.parts`, `ui.fx`. Knows no other pane.
@NullMarked
package dev.chimera.ui.sweep;

import org.jspecify.annotations.NullMarked;
