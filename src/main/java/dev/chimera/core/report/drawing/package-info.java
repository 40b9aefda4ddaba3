/// Charts as plain shapes on a sheet, and the two ways to show them: SVG for screens, boxes of a page for paper.
/// May use: nothing of ours. A figure on a sheet names the fact or the call that it is bound to.
@NullMarked
package dev.chimera.core.report.drawing;

import org.jspecify.annotations.NullMarked;
