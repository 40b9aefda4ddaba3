package dev.chimera.core.check.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words of a text in the form in which facts name things.
public final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+(?:\\.\\d+)*");
    private static final Pattern RATE = Pattern.compile("(?:\\s*/\\s*|\\s+per\\s+)(?:seconds?|secs?|s)\\b");
    private static final Pattern STEM = Pattern.compile("(?:ing|ed|es|s|e)$");
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\d][\\p{L}\\d_./:\\[\\]+-]*");
    private static final Pattern QUOTED = Pattern.compile("[`“\"‘']([^`”\"’']{1,120})[`”\"’']");

    private static final Pattern LONG = Pattern.compile("-?\\d+\\.\\d{3,}");
    private static final int SHOWN = 6;
    private static final Pattern CAMEL = Pattern.compile("(\\p{Ll}|\\d)(\\p{Lu})");

    private Words() {}

    /// Lower-case words with single spaces, brackets and signs gone: `results[].ttft_s` is `results ttft s`.
    public static String key(String text) {
        return String.join(" ", of(text));
    }

    /// A double without an exponent.
    public static String plain(double number) {
        return java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /// A number as people read it: six digits where it has a fraction. Anything else stays.
    public static String shown(String number) {
        if (!LONG.matcher(number).matches()) {
            return number;
        }
        java.math.BigDecimal value = new java.math.BigDecimal(number);
        return value.round(new java.math.MathContext(Math.max(SHOWN, value.precision() - value.scale()))).stripTrailingZeros().toPlainString();
    }

    /// `ttftMs` with a blank between its words.
    public static String parted(String name) {
        return CAMEL.matcher(name).replaceAll("$1 $2");
    }

    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        String plain = text.toLowerCase(Locale.ROOT).replace('_', ' ');
        Matcher matcher = WORD.matcher(plain.contains("sec") || plain.contains("/s") ? RATE.matcher(plain).replaceAll(" per s") : plain);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /// Without the endings that make a verb or a plural of a word.
    public static String stem(String word) {
        return word.length() < 5 ? word : STEM.matcher(word).replaceFirst("");
    }

    /// Names as written: with dots, slashes, colons and underscores.
    public static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group().replaceAll("[.:/+-]+$", ""));
        }
        return tokens;
    }

    /// What stands in quotation marks or as code.
    public static List<String> quoted(String text) {
        List<String> quoted = new ArrayList<>();
        Matcher matcher = QUOTED.matcher(text);
        while (matcher.find()) {
            quoted.add(matcher.group(1));
        }
        return quoted;
    }

    /// Whether a word can only be a name: it holds a digit or an underscore.
    public static boolean isName(String word) {
        return word.chars().anyMatch(c -> c == '_' || Character.isDigit(c)) && word.chars().anyMatch(Character::isLetter);
    }

    public static boolean has(String text, String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE).matcher(text).find();
    }
}
