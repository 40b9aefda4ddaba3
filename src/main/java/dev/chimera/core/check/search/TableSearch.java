package dev.chimera.core.check.search;

import dev.chimera.core.check.search.Owners.Owner;
import dev.chimera.core.check.search.Quantities.Scored;
import dev.chimera.core.fact.FactSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/// Finds what in the tables of a folder a figure may be. Any thread.
public final class TableSearch {
    private static final double ANY = 0.06;
    private static final double SURE = 0.85;
    private static final double COUNTED = 0.3;
    private static final double OF_ROWS = 0.1;
    private static final double NAMED = 0.2;
    private static final double NAMED_ENOUGH = 0.4;
    /// of more different tables too many would answer to the same words, and looking through them takes its time
    private static final int MOST_SHEETS = 40;
    private static final int MOST_NAMED = 2;
    private static final int MOST_FIELDS = 5;
    private static final int MOST_VIEWS = 80;
    private static final Pattern OF_WHOLE = Pattern.compile("\\s*(?:out )?of (?:the |its |all )?", Pattern.CASE_INSENSITIVE);
    private static final String ALL = "\\b(all|total|overall|altogether|across|every|each|in sum|together|whole|complete|entire)\\b";

    final List<Sheet> sheets;
    final Owners owners;

    public TableSearch(FactSet facts) {
        List<Sheet> all = Sheets.of(facts);
        sheets = all.size() > MOST_SHEETS ? List.of() : all;
        owners = new Owners(sheets);
    }

    /// Empty where nothing agrees, or where chance could be why it does.
    public Optional<Answer> of(Asked asked) {
        if (sheets.isEmpty()) {
            return Optional.empty();
        }
        Scope scope = Scope.of(asked, owners);
        Optional<Answer> counted = Counts.asks(asked) && !asked.range() ? counted(asked, scope) : Optional.empty();
        if (counted.isPresent() || Counts.certain(asked)) {
            return counted;
        }
        if (OF_WHOLE.matcher(asked.before()).matches()) {
            return whole(asked, scope);
        }
        List<View> views = views(asked, scope);
        if (asked.range()) {
            return views.stream().flatMap(view -> new Direct(asked, new Candidates(asked)).ends(view).stream()).findFirst();
        }
        double best = views.stream().mapToDouble(View::score).max().orElse(0);
        boolean known = asked.known().isPresent() && views.stream().filter(view -> view.score() >= best - Tier.BEST.below).anyMatch(view -> view.field().name().equals(asked.known().get()));
        return known ? measured(asked, scope, views.stream().filter(view -> view.rows().equals(scope.rows(view.sheet(), scope.near()))).toList(), best)
                : measured(asked.withoutKnown(), scope, views, best).or(() -> ofRows(asked, scope));
    }

    private static Optional<Answer> measured(Asked asked, Scope scope, List<View> views, double best) {
        for (Tier tier : Tier.values()) {
            List<View> near = views.stream().filter(view -> view.score() >= best - tier.below).toList();
            Optional<Answer> answer = tier.sure < best || asked.known().isPresent() && tier != Tier.BEST ? Optional.empty() : measured(asked, scope, near, tier);
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }

    /// The same where the word of the column stands anywhere in a text.
    public boolean isSelector(String text, BigDecimal number) {
        return owners.numbers().isSelector(text, number);
    }

    /// The 126 of "61 of 126": another number of the one row that is meant.
    private Optional<Answer> whole(Asked asked, Scope scope) {
        Candidates found = new Candidates(asked);
        long most = sheets.stream().mapToLong(scope::answeredNear).max().orElse(0);
        for (Sheet sheet : sheets) {
            for (Map<String, Owner> owners : rows(sheet, scope, asked)) {
                BitSet rows = scope.rows(sheet, owners);
                if (scope.answeredNear(sheet) == most && rows.cardinality() == 1) {
                    sheet.fields().stream().filter(Field::numeric).forEach(field -> new Direct(asked, found).look(new View(scope, sheet, field, rows, owners, 1)));
                }
            }
        }
        return found.believed(ANY, false);
    }

    /// Whether a whole number tells rows apart by the words that touch it.
    public boolean isSelector(String before, BigDecimal number, String after) {
        return owners.numbers().isSelector(before, number, after);
    }

    private static Optional<Answer> measured(Asked asked, Scope scope, List<View> views, Tier tier) {
        double best = views.stream().mapToDouble(View::score).max().orElse(0);
        if (tier == Tier.BEST && Limits.asks(asked)) {
            Optional<Answer> limit = views.stream().filter(view -> view.score() >= best).flatMap(view -> Limits.of(asked, view).stream()).findFirst();
            if (limit.isPresent()) {
                return limit;
            }
        }
        for (Step step : Step.values()) {
            Candidates found = new Candidates(asked);
            look(step, asked, scope, views, found);
            Optional<Answer> answer = found.believed(step == Step.ANY ? Math.min(ANY, tier.chance) : tier.chance, best >= SURE);
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }

    private Optional<Answer> counted(Asked asked, Scope scope) {
        Candidates found = new Candidates(asked);
        Counts counts = new Counts(asked, found);
        sheets.forEach(sheet -> counts.look(sheet, scope, rows(sheet, scope, asked)));
        return found.believed(COUNTED, true);
    }

    /// What is said of the rows and of no column's values: how often they are in a state, how far apart they are.
    private Optional<Answer> ofRows(Asked asked, Scope scope) {
        Candidates found = new Candidates(asked);
        if (Flags.asks(asked)) {
            Flags flags = new Flags(asked, found);
            sheets.forEach(sheet -> flags.look(sheet, scope, rows(sheet, scope, asked)));
        }
        if (Agreement.asks(asked)) {
            Agreement agreement = new Agreement(asked, found);
            sheets.forEach(sheet -> agreement.look(sheet, scope, rows(sheet, scope, asked)));
        }
        if (Spacing.asks(asked)) {
            Spacing spacing = new Spacing(found);
            sheets.forEach(sheet -> spacing.look(sheet, scope, rows(sheet, scope, asked)));
        }
        return found.believed(OF_ROWS, true);
    }

    /// How much worse than the best named one a field may be, how sure a match must be then, and how well the best one may be named.
    private enum Tier {
        BEST(0.12, 0.15, 9), NEAR(0.35, 0.05, 1.35), FAR(0.6, 0.02, 1);

        private final double below;
        private final double chance;
        private final double sure;

        Tier(double below, double chance, double sure) {
            this.below = below;
            this.chance = chance;
            this.sure = sure;
        }
    }

    private enum Step { DIRECT, CONTRAST, SHARE, QUOTIENT, PRODUCT, ANY }

    private static void look(Step step, Asked asked, Scope scope, List<View> views, Candidates found) {
        switch (step) {
            case DIRECT -> {
                views.forEach(new Direct(asked, found)::look);
                if (Ends.asks(asked)) {
                    views.forEach(view -> Ends.look(asked, view, found));
                }
            }
            case CONTRAST -> {
                if (Contrasts.asks(asked)) {
                    Contrasts contrasts = new Contrasts(asked, scope, found);
                    views.forEach(contrasts::look);
                    pairs(views, contrasts::fields);
                }
            }
            case SHARE -> {
                if (Portions.asks(asked)) {
                    Portions portions = new Portions(found);
                    views.forEach(portions::shares);
                    pairs(views, portions::ofTwo);
                }
            }
            case QUOTIENT -> views.forEach(new Quotients(asked, found)::look);
            case PRODUCT -> {
                if (Products.asks(asked)) {
                    views.forEach(new Products(asked, found)::look);
                }
            }
            case ANY -> {
                if (asked.known().isEmpty()) {
                    views.forEach(new Direct(asked, found)::any);
                }
            }
        }
    }

    /// Different fields of the same rows, "the difference between mean and median".
    private static void pairs(List<View> views, BiConsumer<View, Field> each) {
        for (View one : views) {
            views.stream().filter(other -> other.sheet() == one.sheet() && other.field() != one.field() && other.rows().equals(one.rows())).limit(MOST_FIELDS)
                    .forEach(other -> each.accept(one, other.field()));
        }
    }

    /// Fields that can be meant, each with the rows that near words choose, with those that all words do, and, for totals, with all rows.
    List<View> views(Asked asked, Scope scope) {
        Quantities quantities = new Quantities(asked, !owners.in(asked.head()).isEmpty());
        List<View> views = new ArrayList<>();
        Map<Sheet, List<Scored>> fields = new LinkedHashMap<>();
        sheets.forEach(sheet -> fields.put(sheet, quantities.of(sheet)));
        long most = fields.entrySet().stream().filter(entry -> !entry.getValue().isEmpty() && entry.getValue().getFirst().score() >= NAMED_ENOUGH).mapToLong(entry -> scope.answeredExactly(entry.getKey())).max().orElse(0);
        for (Sheet sheet : sheets) {
            if (scope.answeredExactly(sheet) < most) {
                continue;
            }
            double named = NAMED * Math.min(MOST_NAMED, scope.answered(sheet));
            for (Scored field : fields.getOrDefault(sheet, List.of())) {
                for (Map<String, Owner> owners : rows(sheet, scope, asked)) {
                    if (!owners.containsKey(field.field().called()) && !scope.all().containsKey(field.field().called())) {
                        views.add(new View(scope, sheet, field.field(), scope.rows(sheet, owners), owners, field.score() + named));
                    }
                }
            }
        }
        views.sort(Comparator.comparingDouble(View::score).reversed());
        return views.stream().limit(MOST_VIEWS).toList();
    }

    private static List<Map<String, Owner>> rows(Sheet sheet, Scope scope, Asked asked) {
        Set<BitSet> seen = new LinkedHashSet<>();
        List<Map<String, Owner>> found = new ArrayList<>();
        List<Map<String, Owner>> conditions = asked.has(ALL) ? List.of(scope.all(), scope.near(), scope.headed(), Map.of()) : List.of(scope.all(), scope.near(), scope.headed());
        for (Map<String, Owner> owners : conditions) {
            BitSet rows = scope.rows(sheet, owners);
            if (!rows.isEmpty() && seen.add(rows)) {
                found.add(owners);
            }
        }
        return found;
    }
}
