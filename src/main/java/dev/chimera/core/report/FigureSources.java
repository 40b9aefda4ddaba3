package dev.chimera.core.report;

import dev.chimera.core.check.Checker;
import dev.chimera.core.check.Claim;
import dev.chimera.core.check.Label;
import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Arithmetic;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.fact.Source;
import dev.chimera.core.fact.Value;
import dev.chimera.core.prose.FactText;
import dev.chimera.core.report.export.Sources;
import dev.chimera.core.report.export.Sources.Note;
import dev.chimera.core.report.export.Sources.Piece;
import dev.chimera.core.report.export.Sources.Reference;
import dev.chimera.core.report.export.Sources.Standing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The notes under a report: file, column, rows and arithmetic of each labelled figure. What stands in one column of one file is one note, so that
/// a report of hundreds of figures has a few dozen.
public final class FigureSources {
    private static final int MOST_FILES = 4;
    private static final Set<String> PLACE = Set.of("file", "column");

    private final FactSet facts;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<List<Piece>> places = new ArrayList<>();
    private final List<Set<List<Piece>>> values = new ArrayList<>();

    private FigureSources(FactSet facts) {
        this.facts = facts;
    }

    /// @param markdown as it is written
    public static Sources of(String markdown, FactSet facts) {
        FigureSources sources = new FigureSources(facts);
        List<Reference> references = new ArrayList<>();
        for (Claim claim : Checker.check(markdown, facts).claims()) {
            standing(claim.label()).ifPresent(standing -> references.add(new Reference(claim.end(), sources.note(claim, standing), standing)));
        }
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < sources.places.size(); i++) {
            notes.add(new Note(sources.places.get(i), List.copyOf(sources.values.get(i))));
        }
        return new Sources(references, notes);
    }

    private static Optional<Standing> standing(Label label) {
        return switch (label) {
            case SUPPORTED -> Optional.of(Standing.SUPPORTED);
            case DERIVED -> Optional.of(Standing.DERIVED);
            case UNSUPPORTED -> Optional.of(Standing.UNSUPPORTED);
            case CONTRADICTED -> Optional.of(Standing.CONTRADICTED);
            case IGNORE -> Optional.empty();
        };
    }

    private int note(Claim claim, Standing standing) {
        Optional<Fact> fact = claim.fact().flatMap(facts::find);
        return switch (standing) {
            case UNSUPPORTED -> place("? " + claim.why(), words("No fact carries this figure: " + claim.why()), List.of());
            case CONTRADICTED -> place("! " + claim.text() + claim.why() + claim.source(), words("Contradicted by the data: " + claim.why()), from(claim, fact));
            case SUPPORTED, DERIVED -> fact.map(known -> known.formula().isPresent() ? arithmetic(known) : measured(known))
                    .orElseGet(() -> place("= " + claim.source() + claim.why(), words(claim.why()), claim.source().isEmpty() ? List.of() : List.of(new Piece(claim.source(), false))));
        };
    }

    private int place(String key, List<Piece> place, List<Piece> value) {
        int number = numbers.computeIfAbsent(key, _ -> {
            places.add(place);
            values.add(new LinkedHashSet<>());
            return places.size();
        });
        if (!value.isEmpty()) {
            values.get(number - 1).add(value);
        }
        return number;
    }

    private List<Piece> from(Claim claim, Optional<Fact> fact) {
        return fact.map(known -> List.copyOf(where(known))).orElseGet(() -> claim.source().isEmpty() ? List.of() : List.of(new Piece(claim.source(), false)));
    }

    private int arithmetic(Fact fact) {
        List<Piece> place = new ArrayList<>(words(Arithmetic.of(fact, facts).orElse("") + ", where "));
        List<FactId> operands = fact.formula().orElseThrow().operands().stream().distinct().toList();
        for (int i = 0; i < operands.size(); i++) {
            Optional<Fact> operand = facts.find(operands.get(i));
            place.add(new Piece((i == 0 ? "" : ", ") + operand.map(FigureSources::printed).orElse("?") + " is ", false));
            operand.ifPresent(known -> place.addAll(value(known, false)));
            place.add(new Piece(" of ", false));
            operand.ifPresent(known -> place.addAll(where(known)));
        }
        return place("= " + fact.id(), place, List.of());
    }

    private int measured(Fact fact) {
        List<Piece> where = where(fact);
        return place(where.toString(), where, value(fact, true));
    }

    private static List<Piece> words(String text) {
        return List.of(new Piece(Printable.text(text), false));
    }

    /// File and column.
    private static List<Piece> where(Fact fact) {
        if (fact.sources().isEmpty()) {
            return words("the list of files");
        }
        List<String> files = fact.sources().stream().map(Source::file).distinct().toList();
        List<Piece> where = new ArrayList<>();
        for (String file : files.subList(0, Math.min(MOST_FILES, files.size()))) {
            where.add(new Piece(where.isEmpty() ? "" : ", ", false));
            where.add(new Piece(Printable.text(file), true));
        }
        where.add(new Piece(files.size() > MOST_FILES ? " and " + (files.size() - MOST_FILES) + " more" : "", false));
        List<String> columns = fact.sources().stream().map(Source::column).filter(column -> !column.isEmpty()).distinct().toList();
        if (!columns.isEmpty()) {
            where.add(new Piece(", column ", false));
            where.add(new Piece(Printable.text(String.join(", ", columns)), true));
        }
        return where;
    }

    private static String printed(Fact fact) {
        return fact.value() instanceof Value.Moment ? FactText.of(fact) : Arithmetic.value(fact);
    }

    /// What was taken: the aggregate, whom it is about, the value, the rows.
    private static List<Piece> value(Fact fact, boolean withValue) {
        List<Piece> value = new ArrayList<>();
        boolean counted = fact.sources().isEmpty() || fact.aggregate() == Aggregate.COUNT;
        value.add(new Piece(counted ? fact.noun() : fact.aggregate() == Aggregate.VALUE ? "value" : fact.aggregate().label(), false));
        fact.subject().dimensions().forEach((dimension, name) -> {
            if (!PLACE.contains(dimension) && !fact.sources().isEmpty()) {
                value.add(new Piece(", " + dimension.replace('_', ' ') + " ", false));
                value.add(new Piece(Printable.text(name), true));
            }
        });
        List<Long> rows = fact.sources().stream().flatMap(source -> source.rows().stream()).distinct().toList();
        String at = rows.isEmpty() ? fact.sources().isEmpty() || counted ? "" : " (" + fact.n() + (fact.n() == 1 ? " value)" : " values)")
                : " (row " + rows.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
        value.add(new Piece((withValue ? " " + printed(fact) : "") + at, false));
        return value;
    }
}
