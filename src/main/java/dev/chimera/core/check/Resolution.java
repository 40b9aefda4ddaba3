package dev.chimera.core.check;

import dev.chimera.core.check.Resolving.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What becomes of a figure that the data do not carry. Pure: a text and decisions in, a text out.
public sealed interface Resolution {
    /// The data's value takes the figure's place ({@link Claim#correction}). Where the data have no single value, the figure stays and gets a note.
    record UseData() implements Resolution {}

    /// The sentence with the figure goes, and with it what is empty then: its list item, its paragraph. A table cell becomes a dash, data become `null`.
    record CutSentence() implements Resolution {}

    /// The figure stays, with a note behind it that every reader sees and that {@link Checker} knows again ({@link Claim#noted}).
    record KeepWithNote() implements Resolution {}

    /// The text after these decisions.
    ///
    /// @param markdown the text that was checked
    /// @param chosen claims of this text; those that are missing stay as they are
    static String apply(String markdown, Map<Claim, Resolution> chosen) {
        Resolving resolving = new Resolving(markdown);
        List<Edit> edits = new ArrayList<>();
        chosen.forEach((claim, resolution) -> edits.add(switch (resolution) {
            case UseData() when !claim.correction().isEmpty() -> new Edit(claim.start(), claim.end(), claim.correction());
            case CutSentence() -> resolving.cut(claim);
            case UseData(), KeepWithNote() -> Resolving.note(claim);
        }));
        return resolving.with(edits);
    }

    static String apply(String markdown, Claim claim, Resolution resolution) {
        return apply(markdown, Map.of(claim, resolution));
    }

    /// What may leave the house: sentences with contradicted figures are cut, unsupported figures carry a note.
    static String cleared(String markdown, CheckedReport checked) {
        Map<Claim, Resolution> chosen = new java.util.LinkedHashMap<>();
        for (Claim claim : checked.claims()) {
            if (claim.open()) {
                chosen.put(claim, new CutSentence());
            } else if (claim.label() == Label.UNSUPPORTED && !claim.noted()) {
                chosen.put(claim, new KeepWithNote());
            }
        }
        return apply(markdown, chosen);
    }
}
