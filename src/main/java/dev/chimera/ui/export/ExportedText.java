package dev.chimera.ui.export;

import dev.chimera.core.check.Checker;
import dev.chimera.core.check.Claim;
import dev.chimera.core.check.Label;
import dev.chimera.core.check.Resolution;
import dev.chimera.core.fact.FactSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The Markdown that leaves the window: the report as chosen. Pure.
final class ExportedText {
    private ExportedText() {}

    /// @param facts what the report is measured by; without them nothing is cut or marked
    static String of(String markdown, Optional<FactSet> facts, ExportChoice choice) {
        String text = facts.map(known -> resolved(markdown, known, choice)).orElse(markdown);
        text = choice.figures() ? text : without(text, "## Checked Figures");
        return choice.record() ? text : without(text, "## Measurement Record");
    }

    private static String resolved(String markdown, FactSet facts, ExportChoice choice) {
        Map<Claim, Resolution> decisions = new LinkedHashMap<>();
        for (Claim claim : Checker.check(markdown, facts).claims()) {
            if (claim.open() && !choice.contradicted()) {
                decisions.put(claim, new Resolution.CutSentence());
            } else if (claim.label() == Label.UNSUPPORTED && !claim.noted() && choice.mark()) {
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
