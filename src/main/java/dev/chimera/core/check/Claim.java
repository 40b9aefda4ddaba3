package dev.chimera.core.check;

import dev.chimera.core.fact.FactId;
import java.util.Optional;

/// One figure of a text with its label.
///
/// @param line 1-based
/// @param col 0-based, in UTF-16 units
/// @param start offset of the figure in the Markdown
/// @param end offset behind it
/// @param text the figure as printed
/// @param fact the fact that was compared, or the first of those that were taken into account
/// @param value what the facts say, empty where they say nothing
/// @param unit the unit of `value`
/// @param source file and column of the fact, or the part of the text that states it
/// @param why the comparison or the arithmetic, as one phrase
public record Claim(int line, int col, int start, int end, String text, Label label, Optional<FactId> fact, String value, String unit,
                    String source, String why) {}
