package dev.chimera.core.check.search;

import dev.chimera.core.check.words.Words;
import dev.chimera.core.fact.Dimension;
import dev.chimera.core.fact.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// How well the words around a figure name a field: the share of the field's words that they have, rare words of the sheet weighing more and near places
/// more than far ones.
final class Quantities {
    private static final Pattern PAUSE = Pattern.compile("(?s)(?:[;:(]|\\.\\s|,\\s|\\b(?:and|while|whereas|but|than|against|compared)\\b).*");
    /// A column that says of itself only that it holds values may hold those of any quantity.
    private static final Set<String> GENERIC = Set.of("value", "values", "result", "measurement", "measured", "reading", "amount");
    private static final double HALF = 0.5;
    private static final int NOUN = 4;
    private static final double UNIT = 0.3;
    private static final Set<String> OTHER_RATES = Set.of("request", "requests", "req", "image", "images", "frame", "frames", "samples");
    private static final double WHOLE = 0.65;
    private static final double MARK = 0.15;
    private static final double LEAST = 0.24;
    private static final double FAR = 0.7;
    private static final double FARTHER = 0.12;

    /// @param score from 0 to 1 for the words, more where the unit is the same, too
    record Scored(Field field, double score) {}

    private record Layer(Set<String> words, double weight) {}

    private static final Pattern OPEN = Pattern.compile("(?i)\\W*(?:values?|results?|scores?|measured|figures?|changes?|delta|difference|gain|speed-?up|share|)\\W*");

    private final Asked asked;
    private final boolean open;
    private final Set<String> marks;
    private final List<Layer> layers = new ArrayList<>();
    private final Map<String, Double> matches = new HashMap<>();

    /// @param open whether the head of a column may leave the quantity to the row or the heading: it names an owner, a unit, or nothing
    Quantities(Asked asked, boolean open) {
        this.asked = asked;
        this.open = open || OPEN.matcher(asked.head()).matches() || !asked.unit().isNone();
        marks = asked.marks();
        String behind = PAUSE.matcher(asked.after()).replaceFirst("");
        layer(String.join(" ", Words.of(behind).stream().limit(NOUN).toList()), 1);
        layer(asked.unit().symbol(), 1);
        layer(asked.head(), 1);
        layer(String.join(" ", asked.row()), 0.95);
        layer(asked.before(), 0.95);
        layer(behind, 0.85);
        layer(asked.ahead(), 0.85);
        layer(asked.rest(), 0.55);
        double weight = FAR;
        for (String text : asked.beyond()) {
            layer(text, weight);
            weight = Math.max(0.3, weight - FARTHER);
        }
    }

    private void layer(String text, double weight) {
        if (!text.isBlank()) {
            layers.add(new Layer(ColumnWords.of(text), weight));
        }
    }

    private double match(String word) {
        Double known = matches.get(word);
        if (known == null) {
            known = GENERIC.contains(word) ? HALF : layers.stream().mapToDouble(layer -> layer.weight() * ColumnWords.match(word, layer.words())).max().orElse(0);
            matches.put(word, known);
        }
        return known;
    }

    /// The fields of a sheet that can be meant, the best first.
    List<Scored> of(Sheet sheet) {
        List<Scored> found = new ArrayList<>();
        boolean headed = asked.cell() && sheet.fields().stream().anyMatch(this::headed);
        if (asked.cell() && !headed && !open) {
            return found;
        }
        for (Field field : sheet.fields()) {
            if (!field.numeric() || !comparable(field.unit()) || asked.unit().dimension() == Dimension.TOKEN_RATE && field.words().stream().anyMatch(OTHER_RATES::contains) || headed && !headed(field)) {
                continue;
            }
            double all = 0;
            double named = 0;
            for (String word : field.words()) {
                double rare = sheet.rare().getOrDefault(word, 1.0);
                all += rare;
                named += rare * match(word);
            }
            double share = named / Math.max(all, 1e-9);
            double any = field.words().stream().mapToDouble(this::match).max().orElse(0);
            double score = WHOLE * share + (1 - WHOLE) * any + marked(field) + (sameDimension(field.unit()) ? UNIT : 0);
            if (score >= LEAST) {
                found.add(new Scored(field, score));
            }
        }
        found.sort(Comparator.comparingDouble(Scored::score).reversed());
        return found;
    }

    /// In a table, fields that the column's head names go before all others.
    private boolean headed(Field field) {
        Set<String> head = ColumnWords.of(asked.head());
        return field.numeric() && field.words().stream().anyMatch(word -> ColumnWords.match(word, head) >= 0.8);
    }

    /// Whether a statistic in the field's name is the one that the words name: `p99_ms` for "p99".
    private double marked(Field field) {
        if (marks.isEmpty() || field.own().isEmpty() && field.marks().isEmpty()) {
            return 0;
        }
        return field.marks().stream().anyMatch(marks::contains) ? MARK : -2 * MARK;
    }

    private boolean sameDimension(Unit unit) {
        return !asked.unit().isNone() && !unit.isNone() && asked.unit().factorTo(unit).isPresent();
    }

    /// Percentages and multiples may be made of any quantity; other figures have its unit, or one of both has none.
    private boolean comparable(Unit unit) {
        boolean made = asked.percent() || asked.unit().symbol().equals("x");
        return made || asked.unit().isNone() || unit.isNone() || asked.unit().factorTo(unit).isPresent() || asked.unit().dimension() == Dimension.OTHER && unit.dimension() == Dimension.OTHER;
    }
}
