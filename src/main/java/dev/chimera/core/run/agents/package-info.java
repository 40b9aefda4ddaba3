/// Two agents over one folder: alone first, then together, and what that gains. Each run is an ordinary one of `core.run`.
/// May use: what `core.run` may use. The state is a fold over the events; `agents.json`
/// among the runs says which of them belong together.
@NullMarked
package dev.chimera.core.run.agents;

import org.jspecify.annotations.NullMarked;
