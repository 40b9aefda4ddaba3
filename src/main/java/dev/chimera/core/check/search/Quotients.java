package dev.chimera.core.check.search;

import dev.chimera.core.check.words.UnitWord;
import dev.chimera.core.check.words.Words;
import dev.chimera.core.fact.Unit;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A figure that divides one field by another: "joules per token", "tokens per hour".
final class Quotients {
    private static final Pattern PER = Pattern.compile("(?:\\bper|\\ban?|/|\\beach|\\bevery|\\bfor each)\\s*((?:\\d[\\d,]*k?\\s+)?[\\p{L}-]{2,}(?:\\s[\\p{L}-]{3,})?)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCALE = Pattern.compile("(\\d[\\d,]*)(k?)\\s.*");
    private static final Map<String, Double> SECONDS = Map.of("second", 1.0, "sec", 1.0, "s", 1.0, "minute", 60.0, "min", 60.0, "hour", 3600.0, "h", 3600.0, "day", 86_400.0);
    private static final Pattern RATIO = Pattern.compile("(\\p{L}+)\\s?(?:/|per)\\s?(\\p{L}+)");
    /// times for one thing each
    private static final Set<String> EACH = Set.of("tpot", "itl", "interval");
    private static final double LEAST = 0.5;
    private static final double THOUSAND = 1000;

    private final Asked asked;
    private final Candidates found;

    Quotients(Asked asked, Candidates found) {
        this.asked = asked;
        this.found = found;
    }

    void look(View view) {
        ofUnits(view, view.sheet());
        String text = !asked.cell() ? asked.unit().symbol() + " " + asked.after() + " ; " + asked.before() : asked.head() + " ; " + String.join(" ; ", asked.row());
        boolean each = view.field().words().stream().anyMatch(EACH::contains);
        if (each && asked.unit().symbol().endsWith("/s") || each && Words.has(asked.sentence(), "\\b(?:per second|tok(?:ens)?/s)")) {
            view.field().unit().factorTo(new Unit("s")).ifPresent(factor -> found.plain(view.field(), view.file(), 1 / (Totals.mean(view.numbers()) * factor.doubleValue()), "1 / " + view.field().name() + view.named()));
        }
        Matcher per = PER.matcher(text);
        while (per.find()) {
            String divisor = per.group(1);
            Matcher scale = SCALE.matcher(divisor);
            double times = scale.matches() ? Double.parseDouble(scale.group(1).replace(",", "")) * (scale.group(2).isEmpty() ? 1 : THOUSAND) : 1;
            Double seconds = SECONDS.get(Words.of(divisor).isEmpty() ? "" : Words.of(divisor).getFirst());
            if (seconds != null) {
                rate(view, seconds);
            }
            for (Field other : view.sheet().fields()) {
                if (other != view.field() && other.numeric() && other.words().stream().mapToDouble(word -> ColumnWords.match(word, ColumnWords.of(divisor))).sum() / other.words().size() >= LEAST) {
                    divide(view, other, times);
                }
            }
        }
    }

    /// "J/token": a field measured in the first unit by one that the second word names.
    private void ofUnits(View view, Sheet sheet) {
        Matcher ratio = RATIO.matcher(asked.cell() ? asked.head() : asked.unit().symbol() + " " + asked.after());
        if (ratio.find()) {
            for (Field over : sheet.fields()) {
                Optional<BigDecimal> factor = over.numeric() && !over.unit().isNone() ? over.unit().factorTo(UnitWord.of(ratio.group(1))) : Optional.empty();
                if (factor.isPresent() && over != view.field() && view.field().words().stream().anyMatch(word -> ColumnWords.match(word, ColumnWords.of(ratio.group(2))) > 0)) {
                    divide(new View(view.scope(), sheet, over, view.rows(), view.owners(), view.score()), view.field(), factor.get().doubleValue());
                }
            }
        }
    }

    /// Tokens per second told per hour, or a count over a duration.
    private void rate(View view, double seconds) {
        if (view.rate()) {
            for (double value : view.numbers().length == 0 ? new double[0] : new double[] {Totals.mean(view.numbers())}) {
                found.plain(view.field(), view.file(), value * seconds, "times " + (long) seconds + " s" + view.named());
                found.plain(view.field(), view.file(), value * seconds / 1e6, "millions, times " + (long) seconds + " s" + view.named());
            }
            return;
        }
        for (Field other : view.sheet().fields()) {
            boolean time = other.numeric() && other != view.field() && other.unit().factorTo(new Unit("s")).isPresent();
            if (time) {
                divide(view, other, seconds / other.unit().factorTo(new Unit("s")).orElseThrow().doubleValue());
            }
        }
    }

    private void divide(View view, Field other, double times) {
        BitSet both = (BitSet) view.rows().clone();
        view.rows().stream().filter(row -> Double.isNaN(view.field().numbers()[row]) || Double.isNaN(other.numbers()[row])).forEach(both::clear);
        if (both.isEmpty()) {
            return;
        }
        String why = view.field().name() + " / " + other.name() + view.named();
        double quotient = Totals.sum(Sheet.numbers(view.field(), both)) / Totals.sum(Sheet.numbers(other, both));
        for (double factor : List.of(times)) {
            found.plain(view.field(), view.file(), quotient * factor, why);
            if (both.cardinality() > 1) {
                found.plain(view.field(), view.file(), factor * both.stream().mapToDouble(row -> view.field().numbers()[row] / other.numbers()[row]).average().orElse(Double.NaN), "mean of " + why);
            }
        }
    }
}
