/// What is kept of runs on disk: a folder a run with every event as it happened, and what is read back of it.
/// May use: `core.run`, `core.check` and what is below them. Nothing here may slow or stop a run; no secret gets into a file.
@NullMarked
package dev.chimera.core.run.journal;

import org.jspecify.annotations.NullMarked;
