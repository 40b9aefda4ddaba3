package dev.chimera.core.prose.body;

import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.fact.Smell;
import dev.chimera.core.prose.Ask;
import dev.chimera.core.prose.FactIndex;
import dev.chimera.core.prose.Passage;
import dev.chimera.core.prose.PhraseBook;
import dev.chimera.core.prose.Piece;
import dev.chimera.core.prose.finding.Contest;
import dev.chimera.core.prose.finding.Contests;
import dev.chimera.core.prose.finding.Finding;
import dev.chimera.core.prose.finding.Findings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What a report on these facts consists of: the questions of the analysis, and the body from top to bottom.
/// The same for the same facts.
public final class Script {
    private static final int HIGHLIGHTS = 3;
    private static final int PLACEHOLDERS = 4;
    private static final List<String> ROLES = List.of("Best and worst", "Losses", "Gains", "To be read with care");
    private static final Set<String> MODEL_MEASURES = Set.of("ttft", "tokens_per_second", "eval_count");
    private static final Pattern QUALITY = Pattern.compile("(?i)\\bby `?(model|quantization|quant|precision|dtype)\\b");

    private final PhraseBook phrases;
    private final List<Finding> findings;
    private final List<Finding> distinct;
    private final PhraseBook plain;
    private final FactIndex index;
    private final FactSet facts;
    private final List<Piece> body;

    private Script(FactSet facts, List<Smell> smells) {
        this.facts = facts;
        phrases = PhraseBook.load(aboutModels(facts));
        plain = PhraseBook.load(false);
        index = new FactIndex(facts);
        List<Contest> compared = Contests.in(facts);
        findings = Findings.ranked(facts, smells, compared);
        distinct = oneOfEachKind(findings);
        body = written(Findings.contests(findings, compared));
    }

    private static boolean aboutModels(FactSet facts) {
        return facts.all().stream().anyMatch(fact -> MODEL_MEASURES.contains(fact.measure()) || fact.subject().dimensions().containsKey("model"));
    }

    public static Script of(FactSet facts, List<Smell> smells) {
        return new Script(facts, smells);
    }

    public List<Finding> findings() {
        return findings;
    }

    /// One question a finding: what it may mean.
    public List<Ask> readings() {
        return findings.stream().map(finding -> new Ask("reading: " + finding.title(), finding.evidence() + ", in " + finding.place(),
                "Write one sentence on the most likely cause and what follows from it.", phrases(finding).reading(finding.kind().name()), usable(finding)))
                .toList();
    }

    /// Quality is a matter of the model and of how it is quantized, not of threads or batches.
    private PhraseBook phrases(Finding finding) {
        boolean compares = finding.kind() == Finding.Kind.BEST_AND_WORST || finding.kind() == Finding.Kind.VARIANT_GAP;
        return compares && !QUALITY.matcher(finding.title()).find() ? plain : phrases;
    }

    public List<Piece> body() {
        return body;
    }

    private List<Piece> written(List<Contest> contests) {
        List<Piece> body = new ArrayList<>();
        List<List<PerformanceTables.Row>> tables = PerformanceTables.rows(index);
        executiveSummary(body, tables);
        body.add(new Piece.Text(IngestionSummary.of(index)));
        body.add(new Piece.Text(Passage.of("\n## 3. Performance Analysis\n").plus(PerformanceTables.of(tables, index))
                .plus(ContestTables.of(contests, index))));
        keyFindings(body);
        recommendations(body);
        risks(body);
        body.add(text("\n## 7. Conclusion\n\n"));
        body.add(new Piece.Text(IngestionSummary.closing(index, findings.size())));
        body.add(general(PhraseBook.CONCLUSION, "Write one sentence on the next step."));
        body.add(text("\n"));
        return List.copyOf(body);
    }

    private void executiveSummary(List<Piece> body, List<List<PerformanceTables.Row>> tables) {
        body.add(text("## 1. Executive Summary\n\n"));
        body.add(new Piece.Text(IngestionSummary.scope(index).plus(" ")));
        body.add(general(PhraseBook.SUMMARY, "Write one sentence that sums up what the measurements are good for."));
        body.add(new Piece.Text(Headline.of(tables).plus("\n")));
        List<Finding> highlights = highlights();
        for (int i = 0; i < highlights.size(); i++) {
            Finding finding = highlights.get(i);
            body.add(new Piece.Text(Passage.of((i == 0 ? "\n" : "") + "- **" + role(finding) + ":** ").plus(finding.summary()).plus("\n")));
        }
    }

    /// The first of what performs how, of what changed, and of what cannot be trusted; then what weighs most.
    private List<Finding> highlights() {
        Map<String, Finding> byRole = new LinkedHashMap<>();
        findings.forEach(finding -> byRole.putIfAbsent(role(finding), finding));
        List<Finding> chosen = new ArrayList<>(byRole.values());
        findings.stream().filter(finding -> !chosen.contains(finding)).limit(Math.max(0, HIGHLIGHTS - chosen.size())).forEach(chosen::add);
        chosen.sort(Comparator.comparing(finding -> ROLES.indexOf(role(finding))));
        return chosen;
    }

    private static String role(Finding finding) {
        return switch (finding.kind()) {
            case BEST_AND_WORST, VARIANT_GAP -> ROLES.get(0);
            case REGRESSION -> ROLES.get(1);
            case IMPROVEMENT -> ROLES.get(2);
            case COLD_START, RELOADED, FAILED_MEASUREMENTS, OUTLIERS, HIGH_VARIATION, DUPLICATE_FILES, DUPLICATE_ROWS, UNIT_MIX, MISSING_VALUES, INCONSISTENT -> ROLES.get(3);
        };
    }

    private void keyFindings(List<Piece> body) {
        body.add(text("\n## 4. Key Findings\n"));
        if (findings.isEmpty()) {
            body.add(text("\nNothing in the data stands out by the rules that were applied.\n"));
            return;
        }
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            body.add(new Piece.Text(Passage.of("\n- **" + finding.title() + ".** ").plus(finding.statement()).plus(" ")));
            body.add(new Piece.Reading(i));
        }
        body.add(text("\n"));
    }

    private void recommendations(List<Piece> body) {
        body.add(text("\n## 5. Recommendations\n\n"));
        if (distinct.isEmpty()) {
            body.add(text("No recommendation follows from the data.\n"));
        }
        for (int i = 0; i < distinct.size(); i++) {
            Finding finding = distinct.get(i);
            body.add(text((i + 1) + ". **" + finding.title() + "**" + (finding.place().isEmpty() ? "" : " in `" + finding.place() + "`") + ". "));
            body.add(new Piece.Question(new Ask("recommendation: " + finding.title(), finding.evidence(),
                    "Write one sentence that recommends what to do.", phrases(finding).action(finding.kind().name()), List.of())));
            body.add(text("\n"));
        }
    }

    private void risks(List<Piece> body) {
        body.add(text("\n## 6. Risks and Mitigations\n\n"));
        if (distinct.isEmpty()) {
            body.add(text("No risk was found in the data; what was not measured is not covered.\n"));
            return;
        }
        body.add(text("| Risk | Seen in | Mitigation |\n| --- | --- | --- |\n"));
        for (Finding finding : distinct) {
            body.add(new Piece.Text(Passage.of("| ").plusCell(phrases.risk(finding.kind().name())).plus(" | `").plusCell(finding.place()).plus("` | ")));
            body.add(new Piece.Question(new Ask("mitigation: " + finding.title(), finding.evidence(),
                    "Write one sentence on how to lower this risk.", phrases(finding).mitigation(finding.kind().name()), List.of())));
            body.add(text(" |\n"));
        }
    }

    private static List<Finding> oneOfEachKind(List<Finding> findings) {
        Map<Finding.Kind, Finding> first = new LinkedHashMap<>();
        findings.forEach(finding -> first.putIfAbsent(finding.kind(), finding));
        return List.copyOf(first.values());
    }

    private Piece general(String topic, String task) {
        String kinds = String.join("; ", distinct.stream().map(Finding::evidence).toList());
        String state = findings.isEmpty() ? "_QUIET" : findings.stream().anyMatch(finding -> finding.kind().isResult()) ? "_RESULTS" : "_DOUBTS";
        return new Piece.Question(new Ask(topic.toLowerCase(Locale.ROOT), kinds.isEmpty() ? "nothing stands out" : kinds, task,
                phrases.reading(topic + state), List.of()));
    }

    private List<Fact> usable(Finding finding) {
        return finding.facts().stream().limit(PLACEHOLDERS).map(facts::get).toList();
    }

    private static Piece text(String markdown) {
        return new Piece.Text(Passage.of(markdown));
    }
}
