package dev.chimera.core.report;

import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.fact.Source;
import dev.chimera.core.prose.Figure;
import dev.chimera.core.run.RunState;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Every figure of the body with the fact that it stands for and where that comes from.
final class CheckedFigures {
    private CheckedFigures() {}

    static String of(RunState state) {
        FactSet facts = state.ingested().orElseThrow().facts();
        List<Figure> figures = state.body().stream().flatMap(part -> part.figures().stream()).distinct().toList();
        if (figures.isEmpty()) {
            return "\n## Checked Figures\nThe body holds no figure.\n";
        }
        String rows = figures.stream().map(figure -> row(figure, facts.get(figure.fact()))).collect(Collectors.joining());
        return "\n## Checked Figures\n| Figure | Label | Fact | Source |\n| --- | --- | --- | --- |\n" + rows;
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
