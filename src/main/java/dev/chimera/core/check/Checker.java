package dev.chimera.core.check;

import dev.chimera.core.check.Figure.Kind;
import dev.chimera.core.check.Passage.Place;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.fact.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;


/// Labels every figure of a Markdown text by the facts of a folder. Deterministic, and never throws for any text.
public final class Checker {
    private static final String GOAL = "\\b(aim(ing)? (for|at|to)|target(s|ing|ed)?|goals?|should (be|stay|not|reach|drop)|reduce \\w+( \\w+){0,3} (to|below|under|by)"
            + "|increase \\w+( \\w+){0,3} (to|by)|keep \\w+( \\w+){0,3} (below|under|above)|hypothe\\w+|suppose|would (be|take|save|reduce)|for example|e\\.g\\.)";
    private static final String ADVICE = "recommend|next steps|goals|targets|future";

    private final String markdown;
    private final Note.Bare bare;
    private final int[] lineStarts;
    private final FileCheck files;
    private final DateCheck dates;
    private final MeasureCheck measures;
    private final KeyCheck keys;
    private final List<Claim> claims = new ArrayList<>();

    private Checker(String markdown, Note.Bare bare, FactIndex index, List<Passage> passages) {
        this.markdown = markdown;
        this.bare = bare;
        lineStarts = lineStarts(markdown);
        files = new FileCheck(index);
        dates = new DateCheck(index, new FileList(passages, index));
        measures = new MeasureCheck(index);
        keys = new KeyCheck(index);
    }

    /// @param markdown any text; what cannot be read as Markdown is read as plain paragraphs
    public static CheckedReport check(String markdown, FactSet facts) {
        return check(markdown, new FactIndex(facts));
    }

    static CheckedReport check(String markdown, FactIndex index) {
        Note.Bare bare = Note.without(markdown);
        List<Passage> passages = PassageReader.read(bare.text());
        Checker checker = new Checker(markdown, bare, index, passages);
        passages.forEach(checker::passage);
        return new CheckedReport(checker.claims);
    }

    private void passage(Passage passage) {
        if (passage.is(Place.DATA)) {
            KeyCheck.entry(passage.text()).ifPresent(entry -> data(passage, entry));
            return;
        }
        List<Figure> figures = FigureFinder.in(passage.text());
        List<Derivation.Known> known = new ArrayList<>();
        List<Mention> open = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            Mention mention = Mention.of(passage, figures, i);
            Optional<Verdict> verdict = verdict(mention);
            verdict.filter(found -> found.good() && mention.figure().kind() == Kind.NUMBER && found.value().matches("-?[\\d.]+")).ifPresent(found -> found.facts().stream().findFirst().ifPresent(
                    fact -> known.add(new Derivation.Known(mention.figure(), fact, new BigDecimal(found.value()), found.unit()))));
            if (verdict.isPresent() && !verdict.get().good() && verdict.get().label() != Label.IGNORE && !passage.is(Place.RECORD)) {
                open.add(mention);
            }
            verdict.filter(found -> !passage.is(Place.RECORD) || found.label() == Label.CONTRADICTED).ifPresent(found -> claim(mention, found));
        }
        open.forEach(mention -> Derivation.of(mention, known).ifPresent(derived -> replace(mention, derived)));
    }

    private Optional<Verdict> verdict(Mention mention) {
        Figure figure = mention.figure();
        boolean record = mention.passage().is(Place.RECORD);
        if (figure.kind() == Kind.DATE) {
            return dates.check(mention);
        }
        if (!record && Words.has(mention.sentence(), GOAL) && Words.has(mention.passage().heading(), ADVICE)) {
            return Optional.of(Verdict.ignored("a goal or an assumption"));
        }
        if (figure.kind() == Kind.VERSION) {
            return record ? Optional.empty() : Optional.of(Verdict.unsupported("no fact is about versions"));
        }
        Optional<Verdict> counted = files.check(mention);
        if (record || counted.isPresent()) {
            return counted.filter(_ -> !record || mention.passage().text().matches("(?is)\\s*(total )?(\\p{L}+ )?files\\b.*"));
        }
        return Optional.of(measures.check(mention));
    }

    private void data(Passage passage, Matcher entry) {
        BigDecimal number = new BigDecimal(entry.group(2));
        Figure figure = new Figure(entry.start(2), entry.end(2), entry.group(2), Kind.NUMBER, number, number, number.ulp().divide(BigDecimal.TWO), Unit.NONE);
        String key = entry.group(1);
        Passage named = new Passage(passage.start(), passage.text(), Place.TEXT, passage.heading(), "", "", "", "");
        String words = key.replace('_', ' ');
        Mention mention = new Mention(named, figure, words + ": " + entry.group(2), words + ": ", "", words, words.length() + 2);
        claim(mention, keys.check(key, figure, Unit.NONE).or(() -> files.check(mention)).orElseGet(() -> measures.check(mention)));
    }

    private void claim(Mention mention, Verdict verdict) {
        int start = bare.original(mention.passage().start() + mention.figure().start());
        int end = bare.original(mention.passage().start() + mention.figure().end());
        int found = Arrays.binarySearch(lineStarts, start);
        int line = found >= 0 ? found : -found - 2;
        claims.add(new Claim(line + 1, start - lineStarts[line], start, end, markdown.substring(start, end), verdict.label(), verdict.facts(), verdict.value(),
                verdict.unit(), Correction.of(mention.figure(), MeasureCheck.unit(mention), verdict), verdict.source(), verdict.why(), Note.behind(markdown, end)));
    }

    private void replace(Mention mention, Verdict verdict) {
        int start = bare.original(mention.passage().start() + mention.figure().start());
        for (int i = claims.size() - 1; i >= 0; i--) {
            if (claims.get(i).start() == start) {
                claim(mention, verdict);
                claims.set(i, claims.removeLast());
                return;
            }
        }
    }

    private static int[] lineStarts(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            starts.add(at + 1);
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }
}
