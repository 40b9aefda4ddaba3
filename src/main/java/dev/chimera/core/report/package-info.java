/// A finished or running run as Markdown; `export` makes files of it.
/// May use: `core.run` and what is below it.
@NullMarked
package dev.chimera.core.report;

import org.jspecify.annotations.NullMarked;
