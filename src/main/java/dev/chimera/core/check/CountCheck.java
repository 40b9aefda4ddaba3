package dev.chimera.core.check;

import dev.chimera.core.check.Figure.Kind;
import dev.chimera.core.fact.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Counts of rows and of what the rows are about: "`a.csv` has 36 rows", "12 runs of `x`", "three models".
final class CountCheck {
    private static final String ROWS = "(?:rows?|records?|entries|lines|runs?|calls?|requests?|measurements?|samples?|observations?|repetitions?|trials?|data points?)";
    private static final Pattern ROWS_NEXT = Pattern.compile("^\\W*(?:(?:data|total|individual|single|CSV|JSON|measured|recorded|logged|API|separate)[ -]){0,2}?" + ROWS + "\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ROWS_NAMED = Pattern.compile("^\\W*(?:number of |no\\. of |total |# ?)?(?:" + ROWS + "|n|count)\\W*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOUN = Pattern.compile("^\\s+(?!(?:per|of|in|for|on|at|by|to|with|from|and|or|out)\\b)(?:(?:different|distinct|separate|tested|compared|evaluated|benchmarked)\\s+)?(\\p{L}[\\p{L}-]*)(?:\\s+(\\p{L}{2,}))?");

    private static final Pattern EACH = Pattern.compile("^\\W*(?:\\p{L}+\\s+)?(?:per|for each|for every|each)\\s+(\\p{L}+)", Pattern.CASE_INSENSITIVE);
    private static final int FEW = 3;

    private final KnownFacts index;
    private final Narrowing narrowing;

    CountCheck(KnownFacts index, Narrowing narrowing) {
        this.index = index;
        this.narrowing = narrowing;
    }

    /// Empty where the figure counts nothing of this kind.
    Optional<Verdict> check(Mention mention) {
        Figure figure = mention.figure();
        if (figure.kind() != Kind.NUMBER && figure.kind() != Kind.WORD || !figure.unit().isNone() || figure.low().stripTrailingZeros().scale() > 0) {
            return Optional.empty();
        }
        return each(mention).or(() -> rows(mention)).or(() -> members(mention));
    }

    /// "10 per disk", "10 runs for each model".
    private Optional<Verdict> each(Mention mention) {
        Matcher noun = EACH.matcher(mention.after());
        if (!noun.find()) {
            return Optional.empty();
        }
        String word = noun.group(1).toLowerCase(Locale.ROOT);
        Optional<Long> count = index.cells().each(word);
        return count.filter(rows -> mention.figure().says(BigDecimal.valueOf(rows)))
                .flatMap(rows -> index.groups().of(word + "s").stream().findFirst().map(members -> Verdict.of(Label.DERIVED, members.fact(), "every " + word + " has " + rows + " rows")));
    }

    /// Without a file's name: the rows of one of few files.
    private Optional<Verdict> anyFile(Figure figure) {
        List<String> files = index.groups().filesWithRows();
        return files.size() > FEW ? Optional.empty() : files.stream().filter(file -> says(figure, index.groups().rows(file))).findFirst()
                .flatMap(file -> index.groups().countOf(file).map(fact -> Verdict.of(Label.DERIVED, fact, file + " has as many rows")));
    }

    private Optional<Verdict> rows(Mention mention) {
        boolean cell = mention.passage().is(Passage.Place.CELL);
        boolean named = ROWS_NAMED.matcher(cell ? mention.passage().columnHead() : mention.label()).matches() && (cell || mention.before().matches("(?s).*:\\W*"));
        if (!named && (cell || !ROWS_NEXT.matcher(mention.after()).find())) {
            return Optional.empty();
        }
        Set<String> files = narrowing.files(mention);
        List<Fact> groups = index.groups().counts().stream().filter(fact -> files.isEmpty() || files.contains(fact.subject().get("file"))).toList();
        if (narrowing.namesGroup(mention, groups)) {
            List<Fact> meant = narrowing.groups(mention, groups);
            return Optional.of(one(mention.figure(), meant));
        }
        for (String file : files) {
            Optional<Fact> fact = index.groups().countOf(file);
            Set<Long> rows = index.groups().rows(file);
            if (fact.isPresent() && !rows.isEmpty()) {
                return Optional.of(says(mention.figure(), rows) ? Verdict.of(Label.DERIVED, fact.get(), file + " has " + figureOf(mention, rows) + " rows")
                        : Verdict.computed(Label.CONTRADICTED, List.of(fact.get()), rows.iterator().next(), file + " has " + rows.iterator().next() + " rows"));
            }
        }
        return files.isEmpty() ? anyFile(mention.figure()) : Optional.empty();
    }

    private static String figureOf(Mention mention, Set<Long> rows) {
        return Long.toString(rows.stream().filter(count -> mention.figure().says(BigDecimal.valueOf(count))).findFirst().orElseThrow());
    }

    private static Verdict one(Figure figure, List<Fact> meant) {
        Optional<Fact> match = meant.stream().filter(fact -> figure.says(BigDecimal.valueOf(fact.number()))).findFirst();
        double sum = meant.stream().mapToDouble(Fact::number).sum();
        return match.map(fact -> Verdict.agrees(fact, fact.noun() + ": " + Verdict.text(fact)))
                .orElseGet(() -> figure.says(BigDecimal.valueOf(sum)) ? Verdict.computed(Label.DERIVED, meant, (long) sum, "the sum of " + meant.size() + " counts")
                        : meant.size() == 1 ? Verdict.contradicts(meant.getFirst()) : Verdict.undecided(meant, "several counts could be meant, and none is this"));
    }

    private static boolean says(Figure figure, Set<Long> counts) {
        return counts.stream().anyMatch(count -> figure.says(BigDecimal.valueOf(count)));
    }

    private Optional<Verdict> members(Mention mention) {
        Matcher noun = NOUN.matcher(mention.after());
        if (mention.passage().is(Passage.Place.CELL) || !noun.find()) {
            return Optional.empty();
        }
        List<Groups.Members> found = new ArrayList<>(index.groups().of(noun.group(1)));
        if (found.isEmpty() && noun.group(2) != null) {
            found.addAll(index.groups().of(noun.group(2)));
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Set<String> files = narrowing.files(mention);
        List<Groups.Members> here = found.stream().filter(members -> files.isEmpty() || files.contains(members.file())).toList();
        Set<String> all = new TreeSet<>();
        found.forEach(members -> all.addAll(members.values()));
        Set<Long> counts = new TreeSet<>(Set.of((long) all.size()));
        here.forEach(members -> counts.add((long) members.values().size()));
        Fact fact = (here.isEmpty() ? found : here).getFirst().fact();
        String why = "the data name " + all.size() + " of them: " + String.join(", ", all.stream().limit(6).toList());
        return Optional.of(says(mention.figure(), counts) ? Verdict.of(Label.DERIVED, fact, why)
                : Verdict.computed(Label.CONTRADICTED, List.of(fact), all.size(), why));
    }
}
