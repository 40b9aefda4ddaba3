package dev.chimera.core.check;

import dev.chimera.core.check.Figure.Kind;
import dev.chimera.core.check.words.Words;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Counts and shares of files: all of them, those of a type, those of a group of names or in a folder.
final class FileCheck {
    private static final String FILES = "\\b(files?|documents?)\\b";
    private static final String NOT_A_COUNT = "\\b(size|volume|rate|per|average|avg|mean|duration|time|frequency|bytes|speed|rows|length)\\b";
    private static final String PART = "\\b(portion|proportion|category|subset|part|majority|most|group|share|dominant|dominates)\\b";
    private static final String WHOLE = "\\b(dataset|data ?set|total|in all|altogether|overall|entire|whole|all|contains?|comprises|covers)\\b";
    private static final String LINK = "(?is)^\\W*(?:\\p{L}+\\W+){0,2}(?:files|documents)\\W+(?:\\p{L}+\\s+){0,3}?(?:named|with|in|under|from|for|of|containing|about|to)\\b.*";

    private final KnownFacts index;
    private final FileWords words;

    FileCheck(KnownFacts index) {
        this.index = index;
        this.words = new FileWords(index);
    }

    Optional<Verdict> check(Mention mention) {
        Figure figure = mention.figure();
        if (index.total().isEmpty() || figure.kind() == Kind.DATE || figure.kind() == Kind.VERSION) {
            return Optional.empty();
        }
        if (figure.kind() == Kind.WORD && Words.has(mention.after(), "^\\s*(?:\\p{L}+\\s+)?(formats?|file types?|types)\\b")) {
            return Optional.of(types(figure));
        }
        if (figure.unit().equals(new Unit("%"))) {
            return share(mention);
        }
        return figure.unit().isNone() && countsFiles(mention) ? Optional.of(count(mention)) : Optional.empty();
    }

    /// The 40 of "25 out of 40 files": said only where it is wrong.
    Optional<Verdict> whole(Mention mention) {
        Optional<Fact> total = index.total();
        if (total.isEmpty() || !Words.has(mention.sentence(), FILES) || Words.has(mention.after(), "^\\s*(?:\\p{L}+\\s+)?(runs|rows|measurements|calls|tests)\\b")) {
            return Optional.empty();
        }
        boolean known = says(mention.figure(), total.get()) || index.types().stream().flatMap(type -> index.files("files", type, "").stream()).anyMatch(fact -> says(mention.figure(), fact));
        return known ? Optional.empty() : Optional.of(Verdict.contradicts(total.get()));
    }

    private Verdict types(Figure figure) {
        List<Fact> present = index.types().stream().sorted().flatMap(type -> index.files("files", type, "").stream()).filter(fact -> fact.number() > 0).toList();
        boolean same = figure.says(BigDecimal.valueOf(present.size()));
        return Verdict.computed(same ? Label.SUPPORTED : Label.CONTRADICTED, present.isEmpty() ? List.of(index.total().orElseThrow()) : present, present.size(), "there are files of " + present.size() + " types");
    }

    private boolean countsFiles(Mention mention) {
        String label = mention.passage().is(Passage.Place.CELL) ? mention.passage().columnHead() : mention.label();
        if (Words.has(mention.after(), "^\\W*(?:\\p{L}[\\p{L}\\d]*[ -]){0,4}(?:files?|documents)\\s+(?:per|a|every|each)\\b")
                || Words.has(label, NOT_A_COUNT) && !Words.has(mention.after(), "^\\W*" + FILES)) {
            return false;
        }
        if (Words.has(mention.after(), "^[^\\p{L}\\d(:,;.|]{0,4}(?:[“\"‘'`*]*[\\p{L}\\d][\\p{L}\\d_-]*[”\"’'`*]*[ -]){0,4}" + FILES)
                || Words.has(mention.before(), FILES + "[\\s*:(–-]*(?:(?:was|were|is|are|of|stands at|count|number)\\s*)*[\\s*:(–-]*$")) {
            return true;
        }
        if (mention.passage().is(Passage.Place.CELL)) {
            boolean typed = !words.types(mention.passage().rowHead()).isEmpty() || Words.has(mention.passage().rowHead(), "^\\W*(all|total)\\b");
            return Words.has(label, FILES) || typed && Words.has(label, "^\\W*(count|number|total)\\b") || Words.has(mention.passage().rowHead(), FILES)
                    && !Words.has(mention.passage().rowHead(), NOT_A_COUNT);
        }
        return !words.typeBeside(mention).isEmpty() || Words.has(label, FILES) && Words.has(mention.before(), ":\\W*$");
    }

    private Verdict count(Mention mention) {
        String type = words.type(mention);
        Set<String> names = names(mention);
        List<Fact> meant = new ArrayList<>();
        names.forEach(name -> meant.addAll(index.files("files", type, name.toLowerCase(Locale.ROOT))));
        if (meant.isEmpty() && !names.isEmpty() && names.stream().anyMatch(name -> Words.isName(name) || part(mention))) {
            return Verdict.unsupported("no fact counts the " + type + " files of " + String.join(", ", names));
        }
        if (names.stream().noneMatch(Words::isName) && !part(mention)) {
            meant.addAll(index.files("files", type, ""));
        } else if (meant.isEmpty()) {
            return Verdict.unsupported("the text speaks of a part of the files, and does not say which");
        }
        if (meant.isEmpty()) {
            return Verdict.unsupported("no fact counts " + type + " files");
        }
        return meant.stream().filter(fact -> says(mention.figure(), fact)).findFirst().map(fact -> Verdict.agrees(fact, fact.noun() + ": " + Verdict.text(fact)))
                .orElseGet(() -> Verdict.contradicts(meant.getFirst()));
    }

    private boolean part(Mention mention) {
        return Words.has(mention.sentence(), PART) && !Words.has(mention.before() + mention.label(), WHOLE)
                && Words.has(mention.before(), "\\(\\W*(?:\\p{L}+\\W+)?$|\\b(?:and|,)\\s*$");
    }

    /// The groups of files that the figure is about: words beside it, and, where it counts a part, all of the sentence.
    private Set<String> names(Mention mention) {
        Set<String> names = new LinkedHashSet<>();
        boolean whole = Words.has(mention.before() + " " + mention.after().lines().findFirst().orElse("").replaceAll("(?s)[,.;(].*", ""), WHOLE);
        if (part(mention)) {
            words.names(mention.sentence(), names);
        } else if (!whole) {
            String behind = mention.after();
            boolean linked = behind.matches(LINK);
            int noun = linked ? behind.length() : Math.max(0, (behind + " files").indexOf("files"));
            words.names(behind.substring(0, Math.min(behind.length(), linked ? noun : Math.min(noun, 60))), names);
            if (Words.has(mention.before(), "[(:–-]\\W*(?:\\p{L}+\\W+)?$")) {
                words.names(mention.before() + " " + mention.label(), names);
            }
            words.names(mention.passage().rowHead(), names);
        }
        return names;
    }

    private Optional<Verdict> share(Mention mention) {
        if (mention.passage().is(Passage.Place.CELL) && Words.has(mention.passage().columnHead(), "share|percent|%|portion") && Words.has(mention.passage().rowHead(), "^\\W*(all|total|sum)\\b")) {
            boolean whole = mention.figure().says(BigDecimal.valueOf(100));
            return Optional.of(Verdict.of(whole ? Label.DERIVED : Label.CONTRADICTED, index.total().orElseThrow(), "all parts together are 100 %").labelled(
                    whole ? Label.DERIVED : Label.CONTRADICTED, "all parts together are 100 %"));
        }
        String type = words.typeBeside(mention);
        boolean files = Words.has(mention.label() + mention.sentence() + mention.passage().columnHead() + mention.passage().row(), FILES + "|file type|format|documents");
        boolean cell = mention.passage().is(Passage.Place.CELL) && Words.has(mention.passage().columnHead(), "share|percent|%|portion");
        String typed = type.isEmpty() && cell ? words.single(mention.passage().rowHead())
                : !type.isEmpty() ? type : words.single(mention.label()).isEmpty() ? words.single(mention.before()) : words.single(mention.label());
        if (typed.isEmpty() || !files && !cell) {
            return Optional.empty();
        }
        Set<String> names = names(mention);
        if (names.stream().anyMatch(Words::isName)) {
            return Optional.of(part(mention, typed, names));
        }
        return index.files("files_share", typed, "").stream().findFirst().map(fact -> says(mention.figure(), fact)
                ? Verdict.of(Label.DERIVED, fact, fact.noun() + ": " + Words.shown(Verdict.text(fact)) + " %") : Verdict.contradicts(fact));
    }

    private Verdict part(Mention mention, String type, Set<String> names) {
        Fact all = index.total().orElseThrow();
        for (String name : names) {
            for (Fact some : index.files("files", type, name.toLowerCase(Locale.ROOT))) {
                BigDecimal percent = BigDecimal.valueOf(100 * some.number() / Math.max(1, all.number()));
                Label label = mention.figure().says(percent) ? Label.DERIVED : Label.CONTRADICTED;
                return Verdict.of(label, some, Verdict.text(some) + " of " + Verdict.text(all) + " files are " + Words.shown(percent.toPlainString()) + " %");
            }
        }
        return Verdict.unsupported("no fact counts the " + type + " files of " + String.join(", ", names));
    }

    private static boolean says(Figure figure, Fact fact) {
        return figure.says(BigDecimal.valueOf(fact.number()));
    }
}
