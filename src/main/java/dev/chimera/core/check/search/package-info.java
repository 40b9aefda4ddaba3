/// Looks a figure up in the tables of the folder themselves: which columns its words mean, which rows, and what of them - a value, a statistic, a
/// comparison of two, a share, a count. For figures that no fact was made of. A value that agrees counts only where few were looked at for a figure of
/// this precision, so that chance is no explanation.
/// May use: `core.fact`, `core.check.words`.
@NullMarked
package dev.chimera.core.check.search;

import org.jspecify.annotations.NullMarked;
