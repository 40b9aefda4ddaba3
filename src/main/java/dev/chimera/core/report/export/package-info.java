/// A report as files: Markdown with charts beside it, HTML and PDF with charts within and sources as notes.
/// May use: `drawing`. Nothing here fetches anything or runs what a report holds.
@NullMarked
package dev.chimera.core.report.export;

import org.jspecify.annotations.NullMarked;
