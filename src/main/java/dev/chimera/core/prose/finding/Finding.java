package dev.chimera.core.prose.finding;

import dev.chimera.core.fact.FactId;
import dev.chimera.core.prose.Passage;
import java.util.List;

/// Something in the data that a reader should know.
///
/// @param kind selects the phrases that a model may choose from
/// @param title a few words without figures ("Cold start in ttft_s")
/// @param place what it is about, without figures, for the model and for headings
/// @param evidence the finding in words without figures, as the model is told it
/// @param statement the finding as the report states it, every figure bound to a fact
/// @param facts the facts that a model may refer to
/// @param weight how much it matters, in no unit; only the order counts
public record Finding(Kind kind, String title, String place, String evidence, Passage statement, List<FactId> facts, double weight) {
    public enum Kind {
        COLD_START, FAILED_MEASUREMENTS, VARIANT_GAP, OUTLIERS, HIGH_VARIATION, DUPLICATE_FILES, DUPLICATE_ROWS, UNIT_MIX, MISSING_VALUES,
        /// a stated value that the data beside it contradicts
        INCONSISTENT
    }

    public Finding {
        facts = List.copyOf(facts);
    }
}
