/// Outputs of the system that this program replaces: read, recomputed from their raw calls, their claims and reports examined, and kept among the runs.
/// May use: `core.run.journal` and what is below it. What is read is somebody else's: every field may be missing, unknown or wrong.
@NullMarked
package dev.chimera.core.run.imported;

import org.jspecify.annotations.NullMarked;
