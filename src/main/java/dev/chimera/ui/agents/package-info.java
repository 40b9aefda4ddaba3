/// The Agents tab: two agents are chosen, followed while each writes alone and then both together, and what that gains is said.
/// Reports and charts are other panes' work: nodes for them are handed in.
/// May use: `core.run` and its `agents`, `core.measure`, `core.llm` types, `ui.parts`, `ui.fx`. Knows no other pane.
@NullMarked
package dev.chimera.ui.agents;

import org.jspecify.annotations.NullMarked;
