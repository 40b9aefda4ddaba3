/// The charts of a report: what the data's findings compare, how a doubtful quantity is spread, and what the run's own calls took.
/// May use: `core.run`, `core.prose` and what is below them, and `drawing`. Every figure on a chart is a fact's or a call's.
@NullMarked
package dev.chimera.core.report.chart;

import org.jspecify.annotations.NullMarked;
