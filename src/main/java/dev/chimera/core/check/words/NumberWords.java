package dev.chimera.core.check.words;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Whole numbers in words, from zero to the thousands: `forty-one`, `one hundred and one`, `a dozen`.
public final class NumberWords {
    private static final List<String> SMALL = List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen");
    private static final List<String> TENS = List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final String ONES = "(?:one|two|three|four|five|six|seven|eight|nine)";
    private static final String BELOW_HUNDRED = "(?:(?:" + String.join("|", TENS) + ")(?:[- ]" + ONES + ")?|" + String.join("|", SMALL.reversed()) + ")";
    private static final String BELOW_THOUSAND = "(?:(?:an?|" + ONES + ") hundred(?: (?:and )?" + BELOW_HUNDRED + ")?|" + BELOW_HUNDRED + ")";
    /// One number, without a group.
    public static final String PATTERN = "(?:(?:an?|" + BELOW_THOUSAND + ") thousand(?: (?:and )?" + BELOW_THOUSAND + ")?|" + BELOW_THOUSAND + "|(?:an? |one )?dozen|half a dozen)";
    private static final Pattern BREAKS = Pattern.compile("[- ]+");

    private NumberWords() {}

    /// @param words what {@link #PATTERN} matched
    public static int value(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        if (lower.endsWith("dozen")) {
            return lower.startsWith("half") ? 6 : 12;
        }
        int total = 0;
        int part = 0;
        for (String word : BREAKS.split(lower)) {
            switch (word) {
                case "a", "an" -> part = 1;
                case "hundred" -> part *= 100;
                case "thousand" -> {
                    total = part * 1000;
                    part = 0;
                }
                default -> part += TENS.contains(word) ? 10 * (TENS.indexOf(word) + 2) : Math.max(0, SMALL.indexOf(word));
            }
        }
        return total + part;
    }

    /// As words up to twelve, else as digits.
    public static String of(int value) {
        return value == 0 ? "no" : value > 0 && value <= 12 ? SMALL.get(value) : Integer.toString(value);
    }
}
