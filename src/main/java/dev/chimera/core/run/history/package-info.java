/// The runs that are kept, as a list that is quick for ten thousand of them: found, opened as they were, deleted and brought back.
/// May use: `core.run.journal` and what is below it. Changes nothing in the folder of a run but by moving it as a whole.
@NullMarked
package dev.chimera.core.run.history;

import org.jspecify.annotations.NullMarked;
