package dev.chimera.core.prose.finding;

import dev.chimera.core.fact.FactId;
import dev.chimera.core.prose.Passage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Something in the data that a reader should know.
///
/// @param kind selects the phrases that a model may choose from
/// @param title a few words without figures ("Cold start in ttft_s")
/// @param place what it is about, without figures, for the model and for headings
/// @param evidence the finding in words without figures, as the model is told it
/// @param forms the finding as the report may state it, every figure bound to a fact; each form says the same, so that no two findings read alike
/// @param facts the facts that a model may refer to
/// @param weight how much it matters, in no unit; only the order counts
public record Finding(Kind kind, String title, String place, String evidence, List<Passage> forms, List<FactId> facts, double weight) {
    public enum Kind {
        /// several variants, of which one is the best
        BEST_AND_WORST,
        /// two variants
        VARIANT_GAP,
        /// worse than a baseline, or than an earlier file
        REGRESSION,
        IMPROVEMENT, COLD_START,
        /// a difference between settings that the loading of the model explains
        RELOADED, FAILED_MEASUREMENTS, OUTLIERS, HIGH_VARIATION, DUPLICATE_FILES, DUPLICATE_ROWS, UNIT_MIX, MISSING_VALUES,
        /// a stated value that the data beside it contradicts
        INCONSISTENT;

        /// Whether it says how something performs; else it says how far the data can be trusted.
        public boolean isResult() {
            return switch (this) {
                case BEST_AND_WORST, VARIANT_GAP, REGRESSION, IMPROVEMENT -> true;
                case COLD_START, RELOADED, FAILED_MEASUREMENTS, OUTLIERS, HIGH_VARIATION, DUPLICATE_FILES, DUPLICATE_ROWS, UNIT_MIX, MISSING_VALUES, INCONSISTENT -> false;
            };
        }
    }

    public Finding {
        forms = List.copyOf(forms);
        facts = List.copyOf(facts);
    }

    /// The finding as the list of findings states it.
    public Passage statement() {
        return forms.getFirst();
    }

    /// The finding in other words, for a summary; in the same ones where there is but one form.
    public Passage summary() {
        return forms.getLast();
    }

    /// The same finding with another of its forms first.
    Finding told(int time) {
        List<Passage> turned = new ArrayList<>(forms);
        Collections.rotate(turned, -(time % forms.size()));
        return new Finding(kind, title, place, evidence, turned, facts, weight);
    }
}
