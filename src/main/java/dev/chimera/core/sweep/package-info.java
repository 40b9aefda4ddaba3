/// Sweeps: lists of models and options become a plan of calls, the plan is carried out with a journal that survives a crash, and the answers become
/// figures with spread and tested differences. May use: `core.file`, `core.llm`, `core.measure`, `core.text`. Knows no facts: the text that is sent is handed in.
@NullMarked
package dev.chimera.core.sweep;

import org.jspecify.annotations.NullMarked;
