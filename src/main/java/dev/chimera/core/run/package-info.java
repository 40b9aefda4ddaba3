/// One run from folder to report as sequential code on its own thread, told to the outside as sealed events.
/// May use: `core.ingest`, `core.prose`, `core.llm`, `core.measure`. The state is a fold over the events.
@NullMarked
package dev.chimera.core.run;

import org.jspecify.annotations.NullMarked;
