/// The command line: one class a command, over the same core as the window. Words trouble for people and maps it to exit codes.
/// May use everything in `core`; knows no JavaFX.
@NullMarked
package dev.chimera.cli;

import org.jspecify.annotations.NullMarked;
