package dev.chimera.core.ingest.table;

import dev.chimera.core.fact.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads cells that are not plain numbers: grouped numbers, percents, units inside the cell, dates, words for nothing.
public final class CellText {
    private static final Set<String> NOTHING = Set.of("", "-", "--", "n/a", "na", "#n/a", "nan", "null", "none", "nil", "inf", "+inf", "-inf",
            "infinity", "-infinity", "+infinity", "–", "—", "?", "tbd");
    /// Western (`1,234,567.8`) and Indian (`22,80,000`) grouping: the last group has three digits, the others two or three
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{2,3})*,\\d{3}(\\.\\d+)?");
    private static final Pattern WITH_UNIT = Pattern.compile("([+-]?[\\d.,]*\\d(?:[eE][+-]?\\d+)?)\\s*([a-zA-Zµμ°%$/]{1,10})");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}([.,]\\d{1,9})?)?(Z|[+-]\\d{2}:?\\d{2})?)?");
    /// longer cells are text
    static final int LONGEST = 64;

    private CellText() {}

    public static Cell read(String raw) {
        String text = raw.strip();
        if (text.length() > LONGEST) {
            return new Cell.Text(text);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (NOTHING.contains(lower)) {
            return new Cell.Missing();
        }
        if (lower.equals("true") || lower.equals("false")) {
            return new Cell.Truth(lower.equals("true"));
        }
        char first = text.charAt(0);
        if (first >= '0' && first <= '9' || first == '-' || first == '+' || first == '.' || first == '$') {
            return numberOrDate(text);
        }
        return new Cell.Text(text);
    }

    private static Cell numberOrDate(String text) {
        if (DATE.matcher(text).matches()) {
            return date(text);
        }
        boolean money = text.charAt(0) == '$';
        Optional<Double> plain = number(money ? text.substring(1) : text);
        if (plain.isPresent()) {
            return new Cell.Number(plain.get(), money ? new Unit("$") : Unit.NONE);
        }
        Matcher matcher = WITH_UNIT.matcher(text);
        if (matcher.matches()) {
            Optional<Unit> unit = UnitNames.symbol(matcher.group(2));
            Optional<Double> value = number(matcher.group(1));
            if (unit.isPresent() && value.isPresent()) {
                return new Cell.Number(value.get(), unit.get());
            }
        }
        return new Cell.Text(text);
    }

    /// A number, plain or grouped. Infinite numbers are none.
    private static Optional<Double> number(String text) {
        String digits = GROUPED.matcher(text).matches() ? text.replace(",", "") : text;
        double value = PlainNumber.parse(digits.toCharArray(), 0, digits.length());
        return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    }

    private static Cell date(String text) {
        String iso = text.replace(' ', 'T').replace(',', '.');
        try {
            if (iso.length() == 10) {
                return new Cell.Moment(LocalDate.parse(iso).atStartOfDay().toInstant(ZoneOffset.UTC));
            }
            boolean zoned = iso.endsWith("Z") || iso.indexOf('+') > 0 || iso.lastIndexOf('-') > 10;
            Instant instant = zoned ? OffsetDateTime.parse(colonInOffset(iso)).toInstant() : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
            return new Cell.Moment(instant);
        } catch (DateTimeParseException noDate) {
            return new Cell.Text(text);
        }
    }

    private static String colonInOffset(String iso) {
        int end = iso.length();
        boolean bare = end > 5 && (iso.charAt(end - 5) == '+' || iso.charAt(end - 5) == '-');
        return bare ? iso.substring(0, end - 2) + ":" + iso.substring(end - 2) : iso;
    }
}
