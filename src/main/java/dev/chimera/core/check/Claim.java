package dev.chimera.core.check;

import dev.chimera.core.check.words.Words;
import dev.chimera.core.fact.FactId;
import java.util.List;
import java.util.Optional;

/// One figure of a text with its label.
///
/// @param line 1-based
/// @param col 0-based, in UTF-16 units
/// @param start offset of the figure in the Markdown
/// @param end offset behind it
/// @param text the figure as printed
/// @param facts the facts that were compared or taken into account, the decisive one first; several for arithmetic
/// @param value what the facts say, empty where they say nothing
/// @param unit the unit of `value`
/// @param correction what would have to stand in place of `text`, in its unit and precision; empty but for a contradicted figure of which the
///        data have one value
/// @param source file and column of the fact, or the part of the text that states it
/// @param why the comparison or the arithmetic, as one phrase
/// @param noted whether the text itself marks the figure as one that the data do not carry ({@link Resolution.KeepWithNote})
public record Claim(int line, int col, int start, int end, String text, Label label, List<FactId> facts, String value, String unit, String correction,
                    String source, String why, boolean noted) {
    public Claim {
        facts = List.copyOf(facts);
    }

    /// The same claim as one that the report itself contradicts.
    Claim contradicted(String reason) {
        return new Claim(line, col, start, end, text, Label.CONTRADICTED, facts, value, unit, "", source, reason, noted);
    }

    /// What the facts say as people read it, with its unit.
    public String shown() {
        return (Words.shown(value) + " " + unit).strip();
    }

    /// The decisive fact.
    public Optional<FactId> fact() {
        return facts.stream().findFirst();
    }

    /// Whether somebody has to decide what becomes of it before the text leaves the house.
    public boolean open() {
        return label == Label.CONTRADICTED && !noted;
    }
}
