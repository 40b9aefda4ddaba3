package dev.chimera.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Answers that match the pattern of a schema, as a server that holds it would give.
public final class SchemaAnswer {
    private static final Pattern GROUP = Pattern.compile("\\(((?:[^()\\\\]|\\\\.)*)\\)");
    private static final Pattern ALTERNATIVE = Pattern.compile("(?:[^|\\\\]|\\\\.)*");
    private static final String WORDS = "This suggests that the first call had to load the model before it could answer.";

    private SchemaAnswer() {}

    /// The first alternative of each group of a pattern made of groups; a plain sentence for any other pattern.
    public static String first(String pattern) {
        StringBuilder text = new StringBuilder();
        Matcher groups = GROUP.matcher(pattern);
        int end = 1;
        while (groups.find() && groups.start() == end) {
            Matcher alternative = ALTERNATIVE.matcher(groups.group(1));
            text.append(alternative.find() ? alternative.group().replaceAll("\\\\(.)", "$1").replace("[.]", ".") : "");
            end = groups.end();
        }
        return end == pattern.length() - 1 ? text.toString() : WORDS;
    }

    /// The text in pieces as a model sends them: a word with the blank before it, or a sign.
    public static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetterOrDigit(text.codePointAt(i)) && !Character.isLowSurrogate(text.charAt(i))) {
                tokens.add(text.substring(start, i));
                start = i;
            }
        }
        return tokens;
    }
}
