/// Says of every figure in a Markdown text whether the facts of a folder carry it. The quantity that a figure is about is named first,
/// from the words around it; only then is its value compared. Pure: text and facts in, labels out. May use `core.fact` and `core.text`.
@NullMarked
package dev.chimera.core.check;

import org.jspecify.annotations.NullMarked;
