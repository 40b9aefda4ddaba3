package dev.chimera.core.check;

import dev.chimera.core.check.Figure.Kind;
import dev.chimera.core.check.words.UnitWord;
import dev.chimera.core.fact.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the figures of a passage: numbers with unit, ranges, number words, dates.
final class FigureFinder {
    private static final String NUMBER = "(?:[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d+)?|\\d+,\\d{1,2}(?![\\d,])|\\d+,\\d{4,}|0,\\d+|\\d+\\.\\d+[kM](?![\\p{L}\\d])|\\d+\\.\\d+|\\d+)(?:[eE][-+]?\\d+)?(?: (?:thousand|million|billion)\\b)?";
    private static final String UNIT = "(?:[ \\u00a0-]?(" + UnitWord.PATTERN + ")(?![\\p{L}\\d]))?";
    private static final Pattern FIGURE = Pattern.compile("(?<![\\p{L}\\d_.,ˍ/\\\\#^-])(?<!\\d:)([<>≤≥~≈±]?\\s?[$€£]?-?)(" + NUMBER + ")" + UNIT
            + "(?:\\s?(?:–|—|-|to)\\s?(" + NUMBER + ")" + UNIT + ")?(?![\\p{L}\\d_ˍ]|/(?!\\p{L}))(?!\\.\\d)");
    private static final Pattern VERSION = Pattern.compile("\\bversion\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ABOUT = Pattern.compile("(?:\\b(?:about|around|roughly|approximately|approx\\.?|nearly|almost|circa|some|ca\\.)|[~≈])\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCALE = Pattern.compile("\\b(?:out of|per|every \\d+ of)\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern FROM = Pattern.compile("\\bfrom\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern THESE = Pattern.compile("\\b(?:these|those|the following|the above|the|following)\\s*$", Pattern.CASE_INSENSITIVE);
    /// What a text counts of itself.
    private static final Pattern OF_THE_TEXT = Pattern.compile("\\s+(?:\\p{L}+\\s+)?(?:findings|recommendations|sections|points|steps|areas|observations|insights|takeaways|questions|reasons)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final BigDecimal TWENTIETH = new BigDecimal("0.05");

    private FigureFinder() {}

    /// In the order of the text, not overlapping.
    static List<Figure> in(String text) {
        String masked = Mask.of(text);
        List<Figure> found = new ArrayList<>(DateFinder.in(masked));
        for (Figure date : found) {
            masked = masked.substring(0, date.start()) + "ˍ".repeat(date.end() - date.start()) + masked.substring(date.end());
        }
        numbers(masked, found);
        CountWords.in(masked, found);
        Fractions.in(masked, found);
        found.sort(Comparator.comparingInt(Figure::start));
        return found;
    }

    private static void numbers(String text, List<Figure> found) {
        Matcher matcher = FIGURE.matcher(text);
        int at = 0;
        while (at <= text.length() && matcher.find(at)) {
            at = matcher.end();
            String before = text.substring(Math.max(0, matcher.start() - 30), matcher.start());
            boolean bare = matcher.group(3) == null && matcher.group(4) == null;
            boolean version = VERSION.matcher(before).find();
            if (bare && (Naming.before(before, matcher.group(2), text.substring(matcher.end())) && !version || YEAR.matcher(matcher.group(2)).matches() && matcher.group(1).isBlank()
                    && before.matches("(?is).*\\b(in|of|since|until|for|by|©)\\s*$") || OF_THE_TEXT.matcher(text).region(matcher.end(), text.length()).lookingAt()
                    && THESE.matcher(before).find()) || modelSize(matcher, text)) {
                continue;
            }
            if (SCALE.matcher(before).find()) {
                if (before.stripTrailing().endsWith("out of")) {
                    found.add(figure(matcher, Kind.WHOLE, false));
                }
                continue;
            }
            String behind = text.substring(matcher.end(), Math.min(text.length(), matcher.end() + 24));
            if (bare && matcher.group(4) == null && Naming.behind(behind) || "x".equalsIgnoreCase(matcher.group(3)) && Naming.device(behind)) {
                continue;
            }
            boolean about = ABOUT.matcher(before + matcher.group(1)).find();
            boolean two = matcher.group(3) != null && matcher.group(5) != null && !UnitWord.of(matcher.group(3)).equals(UnitWord.of(matcher.group(5)));
            if (matcher.group(4) != null && (two || FROM.matcher(before).find())) {
                found.add(first(matcher, about));
                at = matcher.start(4);
            } else {
                found.add(figure(matcher, version ? Kind.VERSION : Kind.NUMBER, about));
            }
        }
    }

    /// "From 3 to 5 s" states two values and no range.
    private static Figure first(Matcher matcher, boolean about) {
        String unit = matcher.group(3) != null ? matcher.group(3) : matcher.group(5);
        BigDecimal value = value(matcher.group(2));
        BigDecimal half = value.ulp().divide(BigDecimal.TWO).max(about ? value.abs().multiply(TWENTIETH) : BigDecimal.ZERO);
        int start = matcher.start(1) + matcher.group(1).length() - matcher.group(1).stripLeading().length();
        int end = matcher.group(3) == null ? matcher.end(2) : matcher.end(3);
        String text = matcher.group().substring(start - matcher.start(), end - matcher.start());
        return new Figure(start, end, text, Kind.NUMBER, value, value, half, unit == null ? Unit.NONE : UnitWord.of(unit));
    }

    /// `1B` written together is a model's size; bytes are never written so.
    private static boolean modelSize(Matcher matcher, String text) {
        return "B".equals(matcher.group(3)) && text.charAt(matcher.end(2)) == 'B' || "B".equals(matcher.group(5)) && text.charAt(matcher.end(4)) == 'B';
    }

    private static Figure figure(Matcher matcher, Kind kind, boolean about) {
        BigDecimal low = value(matcher.group(2));
        BigDecimal high = matcher.group(4) == null ? low : value(matcher.group(4));
        String unit = matcher.group(5) != null ? matcher.group(5) : matcher.group(3);
        if (matcher.group(1).contains("-")) {
            low = low.negate();
            high = matcher.group(4) == null ? low : high;
        }
        int start = matcher.start(1) + matcher.group(1).length() - matcher.group(1).stripLeading().length();
        BigDecimal half = low.ulp().max(high.ulp()).divide(BigDecimal.TWO);
        if (about) {
            half = half.max(low.abs().multiply(TWENTIETH));
        }
        Unit printed = unit != null ? UnitWord.of(unit) : matcher.group(1).matches(".*[$€£].*") ? new Unit("$") : Unit.NONE;
        return new Figure(start, matcher.end(), matcher.group().stripLeading(), kind, low.min(high), low.max(high), half, printed);
    }

    /// A single comma with one, two, four or more digits behind it, or a zero before it, is a decimal comma.
    private static BigDecimal value(String digits) {
        String scale = digits.replaceFirst("^[\\d.,]*", "");
        if (!scale.isEmpty() && !scale.matches("[eE].*")) {
            int power = scale.equals("k") || scale.strip().equals("thousand") ? 3 : scale.strip().equals("billion") ? 9 : 6;
            return value(digits.substring(0, digits.length() - scale.length())).scaleByPowerOfTen(power);
        }
        boolean grouped = digits.matches("[1-9]\\d{0,2}(,\\d{3})+.*");
        return new BigDecimal(grouped ? digits.replace(",", "") : digits.replace(',', '.'));
    }
}
