package dev.chimera.core.check;

import dev.chimera.core.check.Figure.Kind;
import dev.chimera.core.fact.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a fact's value would be printed in place of a figure: in the figure's unit, precision and way of writing numbers and dates.
final class Correction {
    private static final Pattern DIGITS = Pattern.compile("-?\\d[\\d.,]*(?:[eE][-+]?\\d+)?");
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?<time>[T ]\\d{2}:\\d{2}(?<seconds>:\\d{2})?)?.*");
    private static final List<String> WORDS = List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final MathContext SHORT = new MathContext(3, RoundingMode.HALF_UP);

    private Correction() {}

    /// Empty text where one value cannot stand for the figure.
    ///
    /// @param unit the figure's, which the head of its column may give
    static String of(Figure figure, Unit unit, Verdict verdict) {
        boolean range = figure.kind() == Kind.DATE ? figure.unit().symbol().equals("range") : figure.range();
        if (range || verdict.label() != Label.CONTRADICTED || !verdict.exact()) {
            return "";
        }
        boolean moment = verdict.value().matches("\\d{4}-.*Z");
        if (figure.kind() == Kind.DATE) {
            return moment ? date(figure.text(), Instant.parse(verdict.value())) : "";
        }
        return moment ? "" : number(figure, unit, new BigDecimal(verdict.value()), new Unit(verdict.unit()));
    }

    private static String number(Figure figure, Unit unit, BigDecimal value, Unit stated) {
        Optional<BigDecimal> factor = unit.isNone() || stated.isNone() ? Optional.of(BigDecimal.ONE) : stated.factorTo(unit);
        if (factor.isEmpty()) {
            return rounded(value, figure.low().scale(), "") + " " + stated;
        }
        BigDecimal converted = value.multiply(factor.get(), MathContext.DECIMAL64);
        if (figure.kind() == Kind.WORD) {
            String word = converted.stripTrailingZeros().scale() <= 0 && converted.signum() >= 0 && converted.compareTo(BigDecimal.valueOf(WORDS.size())) < 0
                    ? WORDS.get(converted.intValue()) : converted.toPlainString();
            return Character.isUpperCase(figure.text().charAt(0)) ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : word;
        }
        Matcher digits = DIGITS.matcher(figure.text());
        return digits.find() ? figure.text().substring(0, digits.start()) + rounded(converted, figure.low().scale(), digits.group()) + figure.text().substring(digits.end())
                : rounded(converted, 0, "");
    }

    /// @param like a number whose grouping and decimal sign are kept
    private static String rounded(BigDecimal value, int scale, String like) {
        BigDecimal rounded = value.setScale(Math.max(0, scale), RoundingMode.HALF_UP);
        if (rounded.signum() == 0 && value.signum() != 0) {
            rounded = value.round(SHORT);
        }
        boolean grouped = like.matches("-?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?") || like.matches("-?\\d{1,3}(\\.\\d{3})+,\\d+");
        String plain = grouped ? String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded) : rounded.toPlainString();
        return like.matches("-?[\\d.]+,(\\d{1,2}|\\d{4,})|-?0,\\d+") ? plain.replace(',', ' ').replace('.', ',').replace(' ', '.') : plain;
    }

    private static String date(String like, Instant instant) {
        Matcher iso = ISO.matcher(like);
        String pattern = !iso.matches() ? like.matches("^\\d.*") ? "d MMMM yyyy" : "MMMM d, yyyy"
                : iso.group("time") == null ? "yyyy-MM-dd" : "yyyy-MM-dd'" + iso.group("time").charAt(0) + "'HH:mm" + (iso.group("seconds") == null ? "" : ":ss");
        String zone = like.endsWith("UTC") ? " UTC" : like.endsWith("Z") ? "Z" : "";
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC).format(instant) + zone;
    }
}
