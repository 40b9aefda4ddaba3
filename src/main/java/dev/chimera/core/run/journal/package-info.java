/// What is kept of runs on disk: a folder a run with every event as it happened, and what is read back of it.
/// `journal.ndjson` is one event a line, `{"at": time, "event": {"kind": …}}`; a run that went on begins again in the same file. `run.json` is
/// [RunSummary], written when a run has ended and taken away while it goes on.
/// May use: `core.run`, `core.check` and what is below them. Nothing here may slow or stop a run; no secret gets into a file.
@NullMarked
package dev.chimera.core.run.journal;

import org.jspecify.annotations.NullMarked;
