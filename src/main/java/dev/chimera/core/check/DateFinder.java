package dev.chimera.core.check;

import dev.chimera.core.check.Figure.Kind;
import dev.chimera.core.fact.Unit;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds dates and ranges of dates. A date is a span of epoch seconds as long as its precision: a day, a minute, a third of a month.
final class DateFinder {
    private static final String MONTH = "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
    private static final Pattern ISO = Pattern.compile("(?<![\\w-])(\\d{4})-(\\d{2})-(\\d{2})(?:[T ](\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?)?(?:Z| ?UTC)?(?![\\w-]|:\\d)");
    private static final Pattern MONTH_DAY = Pattern.compile("(?<!\\w)" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\d%])(?:,?\\s+(\\d{4}))?(?!\\w)");
    private static final Pattern DAY_MONTH = Pattern.compile("(?<!\\w)(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+)?" + MONTH + "(?:,?\\s+(\\d{4}))?(?!\\w)");
    private static final Pattern PART = Pattern.compile("(?<!\\w)(?:(early|mid|late)[- ])?" + MONTH + "(?:,?\\s+(\\d{4}))?(?!\\w)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:to|-|–|—|through|until|till)\\s*");
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private record Span(int start, int end, int year, LocalDateTime from, LocalDateTime to) {}

    private final String text;
    private final List<Span> spans = new ArrayList<>();

    private DateFinder(String text) {
        this.text = text;
    }

    static List<Figure> in(String text) {
        DateFinder finder = new DateFinder(text);
        finder.find(ISO, finder::iso);
        finder.find(MONTH_DAY, matcher -> finder.day(matcher, matcher.group(3), month(matcher.group(1)), number(matcher.group(2))));
        finder.find(DAY_MONTH, matcher -> finder.day(matcher, matcher.group(3), month(matcher.group(2)), number(matcher.group(1))));
        finder.find(PART, finder::part);
        finder.spans.sort(java.util.Comparator.comparingInt(Span::start));
        return finder.figures();
    }

    private interface Reading {
        void take(Matcher matcher);
    }

    private void find(Pattern pattern, Reading reading) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (spans.stream().noneMatch(span -> span.start() < matcher.end() && matcher.start() < span.end())) {
                try {
                    reading.take(matcher);
                } catch (DateTimeException e) {
                    // looks like a date and is none, such as 2025-13-40
                    continue;
                }
            }
        }
    }

    private void iso(Matcher matcher) {
        int year = number(matcher.group(1));
        LocalDateTime day = LocalDateTime.of(year, number(matcher.group(2)), number(matcher.group(3)), 0, 0);
        if (matcher.group(4) == null) {
            spans.add(new Span(matcher.start(), matcher.end(), year, day, day.plusDays(1)));
            return;
        }
        boolean seconds = matcher.group(6) != null;
        LocalDateTime time = day.withHour(number(matcher.group(4))).withMinute(number(matcher.group(5))).withSecond(seconds ? number(matcher.group(6)) : 0);
        spans.add(new Span(matcher.start(), matcher.end(), year, time, time.plus(1, seconds ? ChronoUnit.SECONDS : ChronoUnit.MINUTES)));
    }

    private void day(Matcher matcher, @org.jspecify.annotations.Nullable String year, int month, int dayOfMonth) {
        int printed = year == null ? 0 : number(year);
        LocalDateTime day = LocalDateTime.of(printed == 0 ? 2000 : printed, month, dayOfMonth, 0, 0);
        spans.add(new Span(matcher.start(), matcher.end(), printed, day, day.plusDays(1)));
    }

    private void part(Matcher matcher) {
        if (matcher.group(1) == null && matcher.group(3) == null || !Character.isUpperCase(matcher.group(2).charAt(0))) {
            return;
        }
        int printed = matcher.group(3) == null ? 0 : number(matcher.group(3));
        LocalDateTime first = LocalDateTime.of(printed == 0 ? 2000 : printed, month(matcher.group(2)), 1, 0, 0);
        String which = matcher.group(1) == null ? "" : matcher.group(1).toLowerCase(Locale.ROOT);
        LocalDateTime from = which.equals("mid") ? first.plusDays(10) : which.equals("late") ? first.plusDays(20) : first;
        LocalDateTime to = which.equals("early") ? first.plusDays(10) : which.equals("mid") ? first.plusDays(20) : first.plusMonths(1);
        spans.add(new Span(matcher.start(), matcher.end(), printed, from, to));
    }

    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            Span last = span;
            if (i + 1 < spans.size() && BETWEEN.matcher(text.substring(span.end(), spans.get(i + 1).start())).matches()) {
                last = spans.get(++i);
            }
            int year = span.year() != 0 ? span.year() : i + 1 < spans.size() || last != span ? spans.get(last == span ? i + 1 : i).year() : 0;
            LocalDateTime from = span.year() == 0 && year != 0 ? span.from().withYear(year) : span.from();
            LocalDateTime to = last.year() == 0 && year != 0 ? last.to().withYear(year) : last == span && span.year() == 0 && year != 0 ? last.to().withYear(year) : last.to();
            figures.add(new Figure(span.start(), last.end(), text.substring(span.start(), last.end()), Kind.DATE, seconds(from), seconds(to), BigDecimal.ZERO,
                    new Unit(last == span ? "" : "range")));
        }
        return figures;
    }

    private static BigDecimal seconds(LocalDateTime time) {
        return BigDecimal.valueOf(time.toEpochSecond(ZoneOffset.UTC));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }
}
