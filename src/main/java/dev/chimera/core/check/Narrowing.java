package dev.chimera.core.check;

import dev.chimera.core.check.words.Words;
import dev.chimera.core.fact.Fact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Leaves of the facts about one measure those whose subject the text names.
final class Narrowing {
    private static final String CLAUSE = "(?s);.*";

    /// What follows belongs to another figure: "`a` has 3 s, `b` has 4 s".
    private static final Pattern CLAUSE_END = Pattern.compile("(?s)(?:[;,:(]|\\.\\s|\\b(?:and|while|whereas|than|against|but|to)\\b).*");

    /// "`a` is slower than `b`: its latency is …" speaks of `a`.
    private static final Pattern OTHER_SIDE = Pattern.compile("\\b(?:than|versus|vs\\.?|compared (?:to|with)|ahead of|behind)\\s+(?:that of\\s+|those of\\s+|the\\s+)*[`*]*[\\w.:/-]+",
            Pattern.CASE_INSENSITIVE);

    private final KnownFacts index;
    private final FileWords words;

    Narrowing(KnownFacts index) {
        this.index = index;
        this.words = new FileWords(index);
    }

    /// The files that the nearest place names.
    Set<String> files(Mention mention) {
        for (String place : List.of(mention.passage().columnHead(), mention.passage().row(), mention.gloss(), CLAUSE_END.matcher(mention.after()).replaceFirst(""), mention.before(), mention.sentence(), mention.label(), mention.passage().parent(), mention.passage().heading())) {
            Set<String> files = new LinkedHashSet<>();
            String left = place.toLowerCase(Locale.ROOT);
            for (String name : index.spaced()) {
                if (left.contains(name)) {
                    files.addAll(index.files(name));
                    left = left.replace(name, " ");
                }
            }
            Words.tokens(left).forEach(token -> files.addAll(index.files(token)));
            if (!files.isEmpty()) {
                return files;
            }
        }
        return Set.of();
    }

    /// Of facts that could be meant, those about the file of which the passage spoke last; all, where it has none of them.
    List<Fact> ofFileBefore(Mention mention, List<Fact> facts) {
        String earlier = mention.earlier();
        Set<String> last = new HashSet<>();
        for (String token : Words.tokens(earlier).reversed()) {
            last.addAll(index.files(token));
            if (!last.isEmpty()) {
                break;
            }
        }
        return last.isEmpty() ? facts : keep(facts, fact -> last.contains(fact.subject().get("file")), false);
    }

    /// Whether the sentence or row names a file that the folder does not have.
    boolean foreignFile(Mention mention) {
        return Words.tokens(mention.sentence() + " " + mention.passage().row()).stream()
                .anyMatch(token -> token.matches("(?i).*\\.(csv|jsonl?|md)") && index.files(token).isEmpty());
    }

    List<Fact> to(Mention mention, List<Fact> facts, Set<String> files) {
        List<Fact> left = keep(facts, fact -> files.isEmpty() || files.contains(fact.subject().get("file")), !files.isEmpty());
        String type = files.isEmpty() ? type(mention) : "";
        left = keep(left, fact -> type.isEmpty() || ofType(fact, type), !type.isEmpty());
        Set<String> quoted = new HashSet<>(Words.quoted(mention.reach()));
        left = keep(left, fact -> quoted.contains(fact.subject().get("column")), false);
        return left;
    }

    private String type(Mention mention) {
        for (String place : List.of(mention.passage().rowHead(), mention.label(), mention.passage().parent(), mention.passage().heading())) {
            String last = place.substring(place.lastIndexOf(" / ") + 1);
            if (!words.single(last).isEmpty()) {
                return words.single(last);
            }
        }
        return "";
    }

    private static boolean ofType(Fact fact, String type) {
        String file = fact.subject().get("file").toLowerCase(Locale.ROOT);
        return file.isEmpty() ? fact.subject().get("type").equalsIgnoreCase(type)
                : type.equals("markdown") ? file.endsWith(".md") : file.endsWith("." + type) || type.equals("json") && file.endsWith(".jsonl");
    }

    /// The groups (a model, a configuration) that the nearest words name; where none is named, the facts about all rows.
    /// Whether any of the nearest words names a group of one of the facts.
    boolean namesGroup(Mention mention, List<Fact> facts) {
        Set<String> names = names(mention.reach());
        return facts.stream().map(this::own).anyMatch(fact -> fact.named(names) > 0);
    }

    List<Fact> groups(Mention mention, List<Fact> facts) {
        String row = mention.passage().row();
        List<Own> own = facts.stream().map(this::own).toList();
        for (String place : List.of(inOrder(mention, facts), mention.gloss(), CLAUSE_END.matcher(mention.after()).replaceFirst(""), mention.before(),
                mention.after().replaceFirst(CLAUSE, ""), row, clause(mention), mention.sentence(), mention.label() + " " + mention.passage().parent(),
                row.isEmpty() ? "" : mention.passage().columnHead())) {
            Set<String> all = names(place);
            Set<String> subject = names(OTHER_SIDE.matcher(place).replaceAll(" "));
            Set<String> names = subject.equals(all) || own.stream().noneMatch(one -> one.named(subject) > 0) ? all : subject;
            addParts(mention, names);
            int best = names.isEmpty() ? 0 : own.stream().mapToInt(one -> one.named(names)).max().orElse(0);
            if (best > 0) {
                return groupless(own.stream().filter(one -> one.named(names) == best).map(Own::fact).toList());
            }
        }
        return groupless(facts);
    }

    /// The names in the places around a figure, the nearest first.
    List<Set<String>> nearest(Mention mention) {
        return List.of(inOrder(mention, List.of()), mention.gloss(), CLAUSE_END.matcher(mention.after()).replaceFirst(""), OTHER_SIDE.matcher(mention.before()).replaceAll(" "), mention.passage().row(), clause(mention),
                mention.sentence(), mention.label() + " " + mention.passage().parent(), mention.passage().columnHead()).stream().map(Narrowing::names).toList();
    }

    private static String clause(Mention mention) {
        int from = mention.sentence().lastIndexOf(';', Math.max(0, mention.at() - 1)) + 1;
        int to = mention.sentence().indexOf(';', mention.at());
        return mention.sentence().substring(from, to < 0 ? mention.sentence().length() : to);
    }

    /// Of figures in a row, the name that is in the same place among as many names before them.
    String inOrder(Mention mention, List<Fact> facts) {
        if (mention.series().alone()) {
            return "";
        }
        Set<String> known = new HashSet<>();
        facts.forEach(fact -> fact.subject().dimensions().forEach((dimension, value) -> {
            if (!Groups.PLACES.contains(dimension)) {
                known.add(index.key(value));
            }
        }));
        List<String> there = Words.tokens(mention.ahead() + " " + mention.label()).stream().filter(token -> known.contains(Words.key(token)) || known.isEmpty() && index.groups().isValue(Words.key(token))).distinct().toList();
        return there.size() == mention.series().count() ? there.get(mention.series().place()) : "";
    }

    /// Whether a number only names a group: "batch 16", "16 threads".
    boolean isName(Mention mention) {
        Figure figure = mention.figure();
        if (figure.kind() != Figure.Kind.NUMBER || !figure.unit().isNone() || figure.range() || mention.passage().is(Passage.Place.CELL)) {
            return false;
        }
        String before = mention.before().substring(Math.max(0, mention.before().length() - 40));
        String after = mention.after().matches("(?s)^\\s+\\p{L}.*") ? Words.of(mention.after()).getFirst() : "";
        return Groups.pairs(before.replaceAll("\\d", "") + " " + figure.text() + " " + after).stream().anyMatch(index.groups()::isNumbered);
    }

    /// The rows that did not fail, and all but the first, have plain words instead of a name.
    private static void addParts(Mention mention, Set<String> names) {
        if (Words.has(mention.after(), "^\\W*(?:without|excluding)\\b") || Words.has(mention.before(), "\\b(?:without|excluding|succeeded|successful)\\b")) {
            names.add("succeeded");
        }
        if (Words.has(mention.before(), "\\b(?:later|remaining|rest|after the first|all but the first)\\b")) {
            names.add("after the first");
        }
    }

    private static List<Fact> groupless(List<Fact> facts) {
        java.util.Map<String, Integer> least = new java.util.HashMap<>();
        facts.forEach(fact -> least.merge(place(fact), fact.subject().dimensions().size(), Math::min));
        return facts.stream().filter(fact -> fact.unit().symbol().equals("%") || fact.subject().dimensions().size() == least.getOrDefault(place(fact), 0)).toList();
    }

    private static String place(Fact fact) {
        return fact.subject().get("file") + " " + fact.subject().get("column") + " " + fact.aggregate();
    }

    static Set<String> names(String place) {
        Set<String> names = new HashSet<>(Groups.pairs(place));
        Words.quoted(place).forEach(quoted -> names.add(Words.key(quoted)));
        Words.tokens(place).stream().filter(token -> token.chars().anyMatch(Character::isLetter)).forEach(token -> names.add(Words.key(token)));
        names.remove("");
        return names;
    }

    /// A fact, and what each of its groups is called: by its name, a number also behind the dimension's ("batch 16").
    private record Own(Fact fact, List<List<String>> groups) {
        int named(Set<String> said) {
            int count = 0;
            for (List<String> group : groups) {
                count += said.contains(group.getFirst()) || group.size() > 1 && said.contains(group.getLast()) ? 1 : 0;
            }
            return count;
        }
    }

    private Own own(Fact fact) {
        List<List<String>> groups = new ArrayList<>();
        for (Map.Entry<String, String> dimension : fact.subject().dimensions().entrySet()) {
            if (!Groups.PLACES.contains(dimension.getKey())) {
                String value = index.key(dimension.getValue());
                groups.add(isNumber(value) ? List.of(value, Groups.lastWord(index.key(dimension.getKey())) + " " + value) : List.of(value));
            }
        }
        return new Own(fact, groups);
    }

    private static boolean isNumber(String value) {
        return !value.isEmpty() && value.charAt(0) <= '9' && value.chars().noneMatch(Character::isLetter);
    }

    /// A condition that no fact meets is dropped, unless it must hold.
    private static List<Fact> keep(List<Fact> facts, Predicate<Fact> condition, boolean must) {
        List<Fact> left = facts.stream().filter(condition).toList();
        return left.isEmpty() && !must ? facts : left;
    }
}
