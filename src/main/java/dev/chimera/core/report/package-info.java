/// A finished or running run as Markdown, and files that are written whole or not at all.
/// May use: `core.run` and what is below it.
@NullMarked
package dev.chimera.core.report;

import org.jspecify.annotations.NullMarked;
