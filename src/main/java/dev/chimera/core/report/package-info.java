/// A finished or running run as Markdown; `export` makes files of it.
/// May use: `core.run`, `core.check` and what is below them.
@NullMarked
package dev.chimera.core.report;

import org.jspecify.annotations.NullMarked;
