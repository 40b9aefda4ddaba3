package dev.chimera.core.report;

import dev.chimera.core.check.Checker;
import dev.chimera.core.check.Claim;
import dev.chimera.core.check.Judgement;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.fact.Source;
import dev.chimera.core.prose.Figure;
import dev.chimera.core.report.ReportMarkdown.Written;
import dev.chimera.core.run.BodyPart;
import dev.chimera.core.run.Origin;
import dev.chimera.core.run.RunState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Every figure of the body with the fact that it stands for and where that comes from, and the report's score. Figures that a model wrote in its
/// own words are bound to no fact: the checker labels them.
final class CheckedFigures {
    private CheckedFigures() {}

    /// The report with the table at its end.
    ///
    /// @param report what stands above
    static Written behind(RunState state, String report) {
        FactSet facts = state.ingested().orElseThrow().facts();
        List<Figure> figures = state.body().stream().flatMap(part -> part.figures().stream()).distinct().toList();
        List<Claim> free = free(state, facts);
        if (figures.isEmpty() && free.isEmpty()) {
            return new Written(report + "\n## Checked Figures\nThe body holds no figure.\n", Optional.empty());
        }
        String rows = figures.stream().map(figure -> row(figure, facts.get(figure.fact()))).collect(Collectors.joining())
                + free.stream().map(CheckedFigures::row).collect(Collectors.joining());
        Judgement judged = Judgement.of(report, facts);
        return new Written(report + "\n## Checked Figures\n" + ScoreText.of(judged.score()) + ".\n\n| Figure | Label | Fact | Source |\n| --- | --- | --- | --- |\n" + rows,
                Optional.of(judged));
    }

    private static List<Claim> free(RunState state, FactSet facts) {
        if (state.body().stream().allMatch(part -> bound(part))) {
            return List.of();
        }
        List<int[]> spans = new ArrayList<>();
        int at = 0;
        for (BodyPart part : state.body()) {
            if (!bound(part)) {
                spans.add(new int[] {at, at + part.markdown().length()});
            }
            at += part.markdown().length();
        }
        return Checker.check(ReportMarkdown.text(state.body()), facts).claims().stream()
                .filter(claim -> spans.stream().anyMatch(span -> span[0] <= claim.start() && claim.end() <= span[1])).toList();
    }

    /// The program's sentences carry their facts, phrases hold no figure.
    private static boolean bound(BodyPart part) {
        return part.origin() != Origin.MODEL || !part.figures().isEmpty();
    }

    private static String row(Claim claim) {
        String fact = claim.fact().map(id -> "`" + id + "`").orElse("");
        return "| " + cell(claim.text()) + " | " + claim.label().label() + " | " + fact + " | " + cell(claim.source().isEmpty() ? claim.why() : claim.source()) + " |\n";
    }

    private static String cell(String text) {
        return Printable.text(text).replace("|", "\\|").replace("\n", " ");
    }

    private static String row(Figure figure, Fact fact) {
        String label = fact.formula().isPresent() ? "derived" : "supported";
        return "| " + figure.printed() + " | " + label + " | `" + fact.id() + "` | " + source(fact).replace("|", "\\|") + " |\n";
    }

    private static String source(Fact fact) {
        if (fact.formula().isPresent()) {
            return fact.formula().get().operation().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " of "
                    + fact.formula().get().operands().stream().map(id -> "`" + id + "`").collect(Collectors.joining(" and "));
        }
        return fact.sources().isEmpty() ? "the list of files" : fact.sources().stream().limit(3).map(CheckedFigures::place).collect(Collectors.joining("; "));
    }

    private static String place(Source source) {
        String column = source.column().isEmpty() ? "" : " `" + source.column() + "`";
        String rows = source.rows().isEmpty() ? "" : ", row " + source.rows().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return "`" + Printable.text(source.file()) + "`" + column + rows;
    }
}
