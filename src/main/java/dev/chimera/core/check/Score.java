package dev.chimera.core.check;

import dev.chimera.core.check.words.Words;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How well a report speaks for its data, 0 to 100, from checked figures alone. Every part but form is weighed with the share of true figures, so
/// that of two like reports the one with more true figures is ahead; a text that makes no statement with a figure in it gets nothing.
///
/// @param total of the parts, brought below the limits
/// @param parts in the order of {@link Part}
/// @param limits why the total is lower than the sum of its parts, empty where it is not
public record Score(int total, List<Points> parts, List<String> limits) {
    /// What a report is rated for, with the most it can give.
    public enum Part {
        GROUNDING(40), COVERAGE(25), FINDINGS(20), RECOMMENDATIONS(10), FORM(5);

        private final int most;

        Part(int most) {
            this.most = most;
        }

        public int most() {
            return most;
        }
    }

    /// @param why what was counted, as one phrase
    public record Points(Part part, double points, String why) {}

    private static final int CONTRADICTED = 49;
    private static final int UNSUPPORTED = 59;
    private static final int NO_FACT = 10;
    private static final double MOST_UNSUPPORTED = 0.3;
    /// As many figures as one statement carries; a table beside it may hold more than the sentence itself.
    private static final double FIGURES_A_STATEMENT = 25;
    private static final int WANTED_MEASURES = 8;
    private static final int WANTED_FINDINGS = 3;
    private static final int WANTED_ADVICE = 2;

    public Score {
        parts = List.copyOf(parts);
        limits = List.copyOf(limits);
    }

    /// @param index of these facts
    /// @param checked what {@link Checker} said of this text and these facts
    static Score of(Wording text, FactSet facts, KnownFacts index, CheckedReport checked) {
        long figures = checked.claims().size() - checked.count(Label.IGNORE);
        List<Claim> good = checked.claims().stream().filter(claim -> claim.label() == Label.SUPPORTED || claim.label() == Label.DERIVED).toList();
        double share = figures == 0 ? 0 : (double) good.size() / figures;
        long statements = text.statements();
        double readable = Math.min(1, statements * FIGURES_A_STATEMENT / Math.max(1, figures));
        double weight = share * readable;
        List<Points> parts = List.of(
                new Points(Part.GROUNDING, Part.GROUNDING.most() * weight, good.size() + " of " + figures + " figures are true, in " + statements + " statements"),
                coverage(facts, good, weight), findings(text, index, weight), recommendations(text, facts, weight), form(text, weight));
        return limited(parts, checked, figures, good.stream().flatMap(claim -> claim.facts().stream()).findAny().isPresent());
    }

    private static Points coverage(FactSet facts, List<Claim> good, double weight) {
        Set<String> used = good.stream().flatMap(claim -> claim.facts().stream()).flatMap(id -> facts.find(id).stream()).map(Fact::measure).collect(Collectors.toSet());
        long wanted = Math.max(1, Math.min(WANTED_MEASURES, facts.all().stream().map(Fact::measure).distinct().limit(WANTED_MEASURES).count()));
        return new Points(Part.COVERAGE, Part.COVERAGE.most() * weight * Math.min(1, (double) used.size() / wanted), used.size() + " quantities of the data, " + wanted + " are enough");
    }

    /// Findings count that state a true figure and no false one.
    private static Points findings(Wording text, KnownFacts index, double weight) {
        long carried = text.findings().stream().filter(item -> {
            CheckedReport own = Checker.check(item, index);
            return Statements.in(item) > 0 && own.claims().stream().noneMatch(Claim::open) && own.count(Label.SUPPORTED) + own.count(Label.DERIVED) > 0;
        }).limit(WANTED_FINDINGS).count();
        return new Points(Part.FINDINGS, Part.FINDINGS.most() * weight * carried / WANTED_FINDINGS, carried + " findings with true figures, " + WANTED_FINDINGS + " are enough");
    }

    /// Recommendations count that name something of the data.
    private static Points recommendations(Wording text, FactSet facts, double weight) {
        Set<String> names = facts.all().stream().flatMap(fact -> Stream.concat(Stream.of(fact.noun()), fact.subject().dimensions().values().stream())).collect(Collectors.toSet());
        Set<String> words = names.stream().flatMap(name -> Words.of(name).stream()).filter(word -> word.length() > 3).collect(Collectors.toSet());
        long named = text.recommendations().stream().filter(item -> Words.of(item).stream().anyMatch(words::contains)).limit(WANTED_ADVICE).count();
        return new Points(Part.RECOMMENDATIONS, Part.RECOMMENDATIONS.most() * weight * named / WANTED_ADVICE, named + " recommendations about the data, " + WANTED_ADVICE + " are enough");
    }

    private static Points form(Wording text, double weight) {
        List<String> there = new ArrayList<>();
        add(there, text.title(), "a title");
        add(there, text.sections(), "sections");
        add(there, !text.findings().isEmpty() && !text.recommendations().isEmpty(), "findings and recommendations as lists");
        add(there, text.clean(), "no chat and no blanks");
        double points = there.size() + (there.size() == 4 ? 1 : 0);
        return new Points(Part.FORM, weight == 0 ? 0 : points, there.isEmpty() ? "nothing" : String.join(", ", there));
    }

    private static void add(List<String> there, boolean is, String what) {
        if (is) {
            there.add(what);
        }
    }

    /// A limit scales the sum, so that reports below it still differ.
    private static Score limited(List<Points> parts, CheckedReport checked, long figures, boolean factUsed) {
        double sum = parts.stream().mapToDouble(Points::points).sum();
        List<String> limits = new ArrayList<>();
        int most = 100;
        if (checked.claims().stream().anyMatch(Claim::open)) {
            limits.add("at most " + CONTRADICTED + ": figures are contradicted by the data");
            most = CONTRADICTED;
        }
        if (checked.count(Label.UNSUPPORTED) > MOST_UNSUPPORTED * figures) {
            limits.add("at most " + UNSUPPORTED + ": more than 30 % of the figures are in no data");
            most = Math.min(most, UNSUPPORTED);
        }
        if (!factUsed) {
            limits.add("at most " + NO_FACT + ": no fact is used");
            most = Math.min(most, NO_FACT);
        }
        return new Score((int) Math.round(sum * most / 100), parts, limits);
    }
}
