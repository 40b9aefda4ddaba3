package dev.chimera.core.check;

import dev.chimera.core.check.Figure.Kind;
import dev.chimera.core.check.Passage.Place;
import dev.chimera.core.check.words.Words;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.fact.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Labels every figure of a Markdown text by the facts of a folder. Deterministic, and never throws for any text.
public final class Checker {
    private static final String GOAL = "\\b(aim(ing)? (for|at|to)|target(s|ing|ed)?|goals?|should (be|stay|not|reach|drop)|reduce \\w+( \\w+){0,3} (to|below|under|by)"
            + "|increase \\w+( \\w+){0,3} (to|by)|keep \\w+( \\w+){0,3} (below|under|above)|hypothe\\w+|suppose|would (be|take|save|reduce)|for example|e\\.g\\.)";
    /// A sentence that speaks of the figures before it.
    private static final String BACK = "^\\W*(that|this|these|both|it|they)\\b";
    private static final int MOST_KNOWN = 24;
    /// Passages that are worth a second thread.
    private static final int LONG = 100;
    private static final String ADVICE = "recommend|next steps|goals|targets|future";

    /// "12 result files": files of one kind, which the tables may tell.
    private static final Pattern NAMED_FILES = Pattern.compile("\\s+(?!CSV|JSON|Markdown)\\p{L}+ files\\b", Pattern.CASE_INSENSITIVE);

    private final String markdown;
    private final Note.Bare bare;
    private final KnownFacts index;
    private final int[] lineStarts;
    private final FileCheck files;
    private final DateCheck dates;
    private final MeasureCheck measures;
    private final KeyCheck keys;
    private final Superlatives superlatives;
    private final CountCheck counts;
    private final SelfCheck self = new SelfCheck();
    private final List<Claim> claims = new ArrayList<>();
    /// of the passage being read, or of the table row
    private final List<Derivation.Known> known = new ArrayList<>();
    private final List<Mention> open = new ArrayList<>();
    private String row = "";

    private Checker(String markdown, Note.Bare bare, KnownFacts index, List<Passage> passages) {
        this.index = index;
        this.markdown = markdown;
        this.bare = bare;
        lineStarts = lineStarts(markdown);
        files = new FileCheck(index);
        dates = new DateCheck(index, new FileList(passages, index));
        measures = new MeasureCheck(index);
        keys = new KeyCheck(index);
        superlatives = new Superlatives(index, new Quantity(index));
        counts = new CountCheck(index, new Narrowing(index));
    }

    /// @param markdown any text; what cannot be read as Markdown is read as plain paragraphs
    public static CheckedReport check(String markdown, FactSet facts) {
        return check(markdown, new KnownFacts(facts));
    }

    static CheckedReport check(String markdown, KnownFacts index) {
        Note.Bare bare = Note.without(markdown);
        List<Passage> passages = PassageReader.read(bare.text());
        int half = passages.size() < LONG ? 0 : half(passages);
        List<Checker> both = List.of(new Checker(markdown, bare, index, passages), new Checker(markdown, bare, index, passages));
        CompletableFuture<List<Claim>> first = half == 0 ? CompletableFuture.completedFuture(List.of())
                : Aside.of(() -> both.getFirst().claims(passages.subList(0, half)));
        List<Claim> claims = new ArrayList<>(both.getLast().claims(passages.subList(half, passages.size())));
        claims.addAll(0, first.join());
        claims.sort(Comparator.comparingInt(Claim::start));
        return new CheckedReport(both.getFirst().self.and(both.getLast().self).over(claims));
    }

    /// Where a long text can be parted: what is said of a passage, or of a row of a table, knows nothing of those before it.
    private static int half(List<Passage> passages) {
        int at = passages.size() / 2;
        while (at < passages.size() && passages.get(at).is(Place.CELL) && passages.get(at).row().equals(passages.get(at - 1).row())) {
            at++;
        }
        return at;
    }

    private List<Claim> claims(List<Passage> part) {
        part.forEach(this::passage);
        return claims;
    }

    private void passage(Passage passage) {
        if (passage.is(Place.DATA)) {
            KeyCheck.entry(passage.text()).ifPresent(entry -> data(passage, entry));
            return;
        }
        boolean sameRow = passage.is(Place.CELL) && passage.row().equals(row);
        row = passage.is(Place.CELL) ? passage.row() : "";
        if (!sameRow) {
            known.clear();
            open.clear();
        }
        List<Figure> found = FigureFinder.in(passage.text());
        List<Figure> figures = IntStream.range(0, found.size()).filter(i -> !isName(Mention.of(passage, found, i), found)).mapToObj(found::get).toList();
        for (int i = 0; i < figures.size(); i++) {
            Mention mention = Mention.of(passage, figures, i);
            verdict(mention).ifPresent(verdict -> judged(mention, verdict));
        }
        open.removeIf(mention -> Derivation.of(mention, words(mention), known(mention)).filter(derived -> replace(mention, derived)).isPresent());
        if (!passage.is(Place.RECORD)) {
            words(passage);
        }
    }

    /// Whether a figure states nothing: it is a part of a name, or says which rows are meant.
    private boolean isName(Mention mention, List<Figure> all) {
        return measures.isName(mention) || index.lookup().isSelector(mention, all.size() == 1);
    }

    private void judged(Mention mention, Verdict found) {
        boolean record = mention.passage().is(Place.RECORD);
        if (found.good() && mention.figure().kind() == Kind.NUMBER && found.value().matches("-?[\\d.]+")) {
            found.facts().stream().findFirst().ifPresent(fact -> known.add(new Derivation.Known(mention.figure(), fact, new BigDecimal(found.value()), found.unit())));
        } else if (!found.good() && found.label() != Label.IGNORE && !record && !(found.label() == Label.CONTRADICTED && files.check(mention).isPresent())) {
            open.add(mention);
        }
        if (!record || found.label() == Label.CONTRADICTED) {
            claim(mention, found);
        }
    }

    /// Words that compare: which is more, how many times, and who is first.
    private void words(Passage passage) {
        int start = passage.start();
        Direction.in(passage.text(), known).forEach(wrong -> claim(start + wrong.start(), start + wrong.end(), "", wrong.verdict()));
        Multiples.in(passage.text(), known).forEach(found -> claim(start + found.start(), start + found.end(), "", found.verdict()));
        if (!passage.is(Place.CELL)) {
            superlatives.in(passage.text()).forEach(wrong -> claim(start + wrong.start(), start + wrong.end(), "", wrong.verdict()));
        }
    }

    private static String words(Mention mention) {
        Passage passage = mention.passage();
        boolean bracket = !passage.is(Place.CELL) && mention.before().strip().endsWith("(") && Words.has(mention.sentence().substring(0, mention.at()), "\\d\\s+(?:out )?of\\s+[\\d,]+\\s+\\p{L}+\\s*\\($");
        return passage.is(Place.CELL) ? passage.columnHead() + " " + passage.rowHead() : bracket ? "share of" : mention.before() + mention.after();
    }

    /// The true figures of its sentence and of those that it points back to, or of its row.
    private List<Derivation.Known> known(Mention mention) {
        int own = mention.figure().start() - mention.at();
        int from = Words.has(mention.sentence(), BACK) ? 0 : own;
        int to = own + mention.sentence().length();
        List<Derivation.Known> near = known.subList(Math.max(0, known.size() - MOST_KNOWN), known.size());
        return mention.passage().is(Place.CELL) ? near : near.stream().filter(other -> other.figure().start() >= from && other.figure().end() <= to).toList();
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
        Optional<Verdict> counted = dates.span(mention).or(() -> files.check(mention));
        if (figure.kind() == Kind.WHOLE) {
            return files.whole(mention);
        }
        if (figure.kind() == Kind.FRACTION) {
            return record ? Optional.empty() : counted;
        }
        if (record || counted.isPresent()) {
            return counted.map(found -> !record && found.label() == Label.CONTRADICTED && NAMED_FILES.matcher(mention.after()).lookingAt() ? looked(mention, found) : found).filter(_ -> !record || mention.passage().text().matches("(?is)\\s*(total )?(\\p{L}+ )?files\\b.*"));
        }
        return counted(mention, measures.check(mention)).map(found -> found.good() || found.label() == Label.IGNORE ? found : looked(mention, found));
    }

    /// What the tables say where no fact agrees.
    private Verdict looked(Mention mention, Verdict found) {
        Optional<String> known = found.label() == Label.CONTRADICTED && found.exact()
                ? found.facts().stream().findFirst().flatMap(index::columnOf) : Optional.empty();
        return index.lookup().find(mention, MeasureCheck.unit(mention), MeasureCheck.statistics(mention), known).orElse(found);
    }

    /// Rows and groups are counted where no quantity of the data has the figure.
    private Optional<Verdict> counted(Mention mention, Verdict measured) {
        if (measured.good()) {
            return Optional.of(measured);
        }
        Optional<Verdict> count = counts.check(mention);
        if (count.isPresent()) {
            return count;
        }
        String noun = Words.of(mention.after()).stream().findFirst().orElse("");
        boolean loose = mention.figure().kind() == Kind.WORD && measured.facts().isEmpty() && !CountWords.certain(noun);
        return loose ? Optional.empty() : Optional.of(measured);
    }

    private void data(Passage passage, Matcher entry) {
        BigDecimal number = new BigDecimal(entry.group(2));
        Figure figure = new Figure(entry.start(2), entry.end(2), entry.group(2), Kind.NUMBER, number, number, number.ulp().divide(BigDecimal.TWO), Unit.NONE);
        String key = entry.group(1);
        Passage named = new Passage(passage.start(), passage.text(), Place.TEXT, passage.heading(), "", "", "", "", List.of(), "");
        String words = key.replace('_', ' ');
        Mention mention = new Mention(named, figure, words + ": " + entry.group(2), words + ": ", "", words, words.length() + 2, new Series(0, 1, entry.start(2)));
        claim(mention, keys.check(key, figure, Unit.NONE).or(() -> files.check(mention)).orElseGet(() -> measures.check(mention)));
    }

    private void claim(Mention mention, Verdict verdict) {
        int start = mention.passage().start();
        claim(start + mention.figure().start(), start + mention.figure().end(), Correction.of(mention.figure(), MeasureCheck.unit(mention), verdict), verdict);
        self.add(mention, claims.getLast());
    }

    private void claim(int bareStart, int bareEnd, String correction, Verdict verdict) {
        int start = bare.original(bareStart);
        int end = bare.original(bareEnd);
        int found = Arrays.binarySearch(lineStarts, start);
        int line = found >= 0 ? found : -found - 2;
        claims.add(new Claim(line + 1, start - lineStarts[line], start, end, markdown.substring(start, end), verdict.label(), verdict.facts(), verdict.value(),
                verdict.unit(), correction, verdict.source(), verdict.why(), Note.behind(markdown, end)));
    }

    private boolean replace(Mention mention, Verdict verdict) {
        int start = bare.original(mention.passage().start() + mention.figure().start());
        for (int i = claims.size() - 1; i >= 0; i--) {
            if (claims.get(i).start() == start) {
                claim(mention, verdict);
                claims.set(i, claims.removeLast());
                return true;
            }
        }
        return false;
    }

    private static int[] lineStarts(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            starts.add(at + 1);
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }
}
