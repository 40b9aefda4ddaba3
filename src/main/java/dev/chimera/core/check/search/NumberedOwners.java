package dev.chimera.core.check.search;

import dev.chimera.core.check.search.Owners.Owner;
import dev.chimera.core.check.search.Owners.Spot;
import dev.chimera.core.check.words.NumberWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Numbers that name rows together with a word of their column: "batch 16", "a batch size of 16", "8 threads", "concurrency 1, 4 and 16", "pp512".
final class NumberedOwners {
    private static final Set<String> BETWEEN = Set.of("size", "of", "is", "value", "the", "at", "level", "length");
    private static final Set<String> LIST = Set.of("and", "to", "or", "versus", "vs", "from", "only", "just", "through");
    private static final Set<String> EMPTY = Set.of("size", "num", "n", "max", "of", "number", "total", "level", "count", "length", "id", "value", "rep", "repetition");
    /// What llama.cpp's benchmark calls its tests.
    private static final Map<String, String> SHORT = Map.of("pp", "prompt", "tg", "gen");
    private static final Set<String> SMALL = Set.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "sixteen");
    private static final Set<String> ALL = Set.of("the", "all", "these", "across", "over");
    private static final int REACH = 10;

    private final Map<String, List<Owner>> byNumber = new HashMap<>();

    private final Map<String, Integer> columns = new HashMap<>();

    void add(Owner owner) {
        byNumber.computeIfAbsent(owner.value(), _ -> new ArrayList<>()).add(owner);
        columns.merge(owner.column(), 1, Integer::sum);
    }

    List<Spot> in(Tokens tokens) {
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.isNumber(i)) {
                Set<String> beside = counts(tokens, i) ? Set.of() : beside(tokens, i);
                for (Owner owner : byNumber.getOrDefault(tokens.word(i), List.of())) {
                    if (named(owner.column(), beside)) {
                        spots.add(new Spot(owner, tokens.at(i), true));
                    }
                }
            } else {
                thousands(tokens, i, spots);
                shortened(tokens, i, spots);
            }
        }
        return spots;
    }

    /// Whether the number is one of several that a column named beside it has.
    boolean isSelector(String before, BigDecimal number, String after) {
        Tokens front = Tokens.of(before);
        Tokens tokens = Tokens.of(before + " " + number.stripTrailingZeros().toPlainString() + " " + after);
        Set<String> beside = beside(tokens, front.size());
        return byNumber.getOrDefault(number.stripTrailingZeros().toPlainString(), List.of()).stream().anyMatch(owner -> columns.getOrDefault(owner.column(), 0) > 1 && named(owner.column(), beside));
    }

    /// Whether a column that the text names has the number among its values.
    boolean isSelector(String text, BigDecimal number) {
        Set<String> words = ColumnWords.of(text);
        return byNumber.getOrDefault(number.stripTrailingZeros().toPlainString(), List.of()).stream().anyMatch(owner -> columns.getOrDefault(owner.column(), 0) > 1 && named(owner.column(), words));
    }

    /// "an 8K context", "two agents".
    private void thousands(Tokens tokens, int at, List<Spot> spots) {
        String word = tokens.word(at);
        List<String> numbers = word.matches("\\d{1,3}k") ? List.of(Long.toString(Long.parseLong(word.replace("k", "")) * 1024), word.replace("k", "000"))
                : SMALL.contains(word) ? List.of(Integer.toString(NumberWords.value(word))) : List.of();
        for (String number : numbers) {
            byNumber.getOrDefault(number, List.of()).stream().filter(owner -> named(owner.column(), beside(tokens, at))).forEach(owner -> spots.add(new Spot(owner, tokens.at(at), true)));
        }
    }

    /// "The 12 sessions" are all of them and not the twelfth.
    private static boolean counts(Tokens tokens, int at) {
        return at > 0 && ALL.contains(tokens.word(at - 1)) && at + 1 < tokens.size() && tokens.word(at + 1).endsWith("s");
    }

    private void shortened(Tokens tokens, int at, List<Spot> spots) {
        String word = tokens.word(at);
        String column = word.length() > 2 && Character.isDigit(word.charAt(2)) ? SHORT.getOrDefault(word.substring(0, 2), "") : "";
        if (!column.isEmpty()) {
            byNumber.getOrDefault(word.substring(2), List.of()).stream().filter(owner -> List.of(owner.column().split(" ")).contains(column))
                    .forEach(owner -> spots.add(new Spot(owner, tokens.at(at), true)));
        }
    }

    static boolean named(String column, Set<String> beside) {
        for (String word : column.split(" ")) {
            if (!EMPTY.contains(word) && ColumnWords.match(word, beside) > 0) {
                return true;
            }
        }
        return false;
    }

    /// The words that touch a number, or the list of numbers that it stands in.
    private static Set<String> beside(Tokens tokens, int at) {
        Set<String> words = new LinkedHashSet<>();
        int before = at - 1;
        while (before >= Math.max(0, at - REACH) && (BETWEEN.contains(tokens.word(before)) || LIST.contains(tokens.word(before)) || SMALL.contains(tokens.word(before)) || tokens.isNumber(before))) {
            before--;
        }
        if (before >= 0) {
            words.add(tokens.word(before));
        }
        int after = at + 1;
        while (after < Math.min(tokens.size(), at + REACH) && (LIST.contains(tokens.word(after)) || SMALL.contains(tokens.word(after)) || tokens.isNumber(after))) {
            after++;
        }
        for (int i = after; i < Math.min(tokens.size(), after + 1); i++) {
            words.add(tokens.word(i));
        }
        return words;
    }
}
