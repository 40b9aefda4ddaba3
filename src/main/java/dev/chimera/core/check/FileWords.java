package dev.chimera.core.check;

import dev.chimera.core.check.words.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words that say which files are meant.
final class FileWords {
    private static final Pattern LAST = Pattern.compile("([\\p{L}]+)(?:\\s+files?|\\s+documents?)?(?:\\s*\\([^()\\d]*\\))?[\\s*_:(–—|=-]*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern NEXT = Pattern.compile("^[\\s*_]*(?:of\\s+(?:them\\s+|the\\s+files\\s+)?(?:are\\s+)?|are\\s+)?([\\p{L}]+)\\b");

    private final KnownFacts index;

    FileWords(KnownFacts index) {
        this.index = index;
    }

    /// The file types named in a text, each once.
    Set<String> types(String text) {
        Set<String> found = new LinkedHashSet<>();
        for (String word : Words.of(text)) {
            String type = type(word);
            if (!type.isEmpty()) {
                found.add(type);
            }
        }
        return found;
    }

    /// The only type named in a text, empty where there is none or more than one.
    String single(String text) {
        Set<String> types = types(text);
        return types.size() == 1 ? types.iterator().next() : "";
    }

    /// The type whose word touches the figure: `28 CSV`, `CSV (28)`, `CSV files: 28`.
    String typeBeside(Mention mention) {
        Matcher next = NEXT.matcher(mention.after());
        if (next.find() && !type(next.group(1)).isEmpty()) {
            return type(next.group(1));
        }
        Matcher last = LAST.matcher(mention.before());
        return last.find() ? type(last.group(1)) : "";
    }

    /// The type of the files that a figure counts, empty for all.
    String type(Mention mention) {
        String beside = typeBeside(mention);
        if (!beside.isEmpty()) {
            return beside;
        }
        String noun = mention.after().replaceAll("(?is)\\b(files?|documents)\\b.*", "");
        String adjacent = noun.length() < mention.after().length() && noun.length() < 40 ? single(noun) : "";
        for (String place : List.of(adjacent, mention.passage().rowHead(), mention.passage().columnHead(), mention.label())) {
            String type = place.equals(adjacent) ? adjacent : single(place);
            if (!type.isEmpty()) {
                return type;
            }
        }
        return "";
    }

    /// Adds the names of groups and folders in a text, and what can only be a name.
    void names(String text, Set<String> names) {
        for (String quoted : Words.quoted(text)) {
            if (index.names(quoted) || Words.isName(quoted) && !quoted.contains(" ")) {
                names.add(quoted);
            }
        }
        for (String token : Words.tokens(text)) {
            if (type(token).isEmpty() && (index.names(token) || Words.isName(token))) {
                names.add(token);
            }
        }
    }

    private String type(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return index.types().contains(lower) ? lower : lower.equals("md") && index.types().contains("markdown") ? "markdown" : "";
    }
}
