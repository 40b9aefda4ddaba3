package dev.chimera.core.prose;

import java.util.List;

/// The small change of English sentences.
public final class English {
    private English() {}

    /// "a throughput", "an accuracy".
    public static String a(String noun) {
        return (!noun.isEmpty() && "aeiou".indexOf(Character.toLowerCase(noun.charAt(0))) >= 0 ? "an " : "a ") + noun;
    }

    /// "a, b and c".
    public static String list(List<String> items) {
        return items.size() < 2 ? String.join("", items)
                : String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
    }

    /// "a, b, c and others" where there are more than so many.
    public static String list(List<String> items, int most) {
        return items.size() <= most ? list(items) : String.join(", ", items.subList(0, most)) + " and others";
    }

    public static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /// A key of the data in a sentence: plain where it is a word, marked as code where it is not.
    public static String key(String key) {
        return key.indexOf('_') < 0 ? key : "`" + key + "`";
    }
}
