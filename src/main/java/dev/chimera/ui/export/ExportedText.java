package dev.chimera.ui.export;

import dev.chimera.core.check.Checker;
import dev.chimera.core.check.Claim;
import dev.chimera.core.check.Label;
import dev.chimera.core.check.Resolution;
import dev.chimera.core.fact.FactSet;
import dev.chimera.ui.export.ExportChoice.Contradicted;
import dev.chimera.ui.export.ExportChoice.Part;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The Markdown that leaves the window: the report as chosen. Pure.
final class ExportedText {
    private ExportedText() {}

    /// @param facts what the report is measured by; without them nothing is cut or marked
    static String of(String markdown, Optional<FactSet> facts, ExportChoice choice) {
        String text = facts.map(known -> resolved(markdown, known, choice)).orElse(markdown);
        text = choice.has(Part.FIGURES) ? text : without(text, "## Checked Figures");
        return choice.has(Part.RECORD) ? text : without(text, "## Measurement Record");
    }

    /// How many figures would leave that the data contradict, and of which nobody has decided what becomes of them.
    static long undecided(String markdown, Optional<FactSet> facts, ExportChoice choice) {
        return choice.contradicted().isPresent() || facts.isEmpty() ? 0 : Checker.check(markdown, facts.get()).claims().stream().filter(Claim::open).count();
    }

    private static String resolved(String markdown, FactSet facts, ExportChoice choice) {
        Map<Claim, Resolution> decisions = new LinkedHashMap<>();
        for (Claim claim : Checker.check(markdown, facts).claims()) {
            if (claim.open()) {
                choice.contradicted().ifPresent(what -> decisions.put(claim, what == Contradicted.NOTE ? new Resolution.KeepWithNote() : new Resolution.CutSentence()));
            } else if (claim.label() == Label.UNSUPPORTED && !claim.noted() && choice.has(Part.MARK)) {
                decisions.put(claim, new Resolution.KeepWithNote());
            }
        }
        return Resolution.apply(markdown, decisions);
    }

    /// The text without a section of the second level, up to the next one.
    static String without(String markdown, String heading) {
        int start = markdown.startsWith(heading + "\n") ? 0 : markdown.indexOf("\n" + heading + "\n") + 1;
        if (!markdown.startsWith(heading + "\n", start)) {
            return markdown;
        }
        int next = markdown.indexOf("\n## ", start);
        return markdown.substring(0, start) + (next < 0 ? "" : markdown.substring(next + 1));
    }
}
