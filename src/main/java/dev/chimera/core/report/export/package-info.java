/// A report's Markdown as files: Markdown, HTML, PDF; each written whole or not at all.
/// May use: nothing of ours. Nothing here fetches anything or runs what a report holds.
@NullMarked
package dev.chimera.core.report.export;

import org.jspecify.annotations.NullMarked;
