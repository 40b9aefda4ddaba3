package dev.chimera.core.check;

import dev.chimera.core.check.Passage.Place;
import dev.chimera.core.check.words.Sentence;
import java.util.Comparator;
import java.util.List;

/// Finds what has to be changed in a text for a decision, and changes it.
final class Resolving {
    /// @param start where `text` takes the place of what stands up to `end`
    record Edit(int start, int end, String text) {}

    private final String markdown;
    private final List<Passage> passages;

    Resolving(String markdown) {
        this.markdown = markdown;
        passages = PassageReader.read(markdown);
    }

    static Edit note(Claim claim) {
        return new Edit(claim.end(), claim.end(), claim.noted() ? "" : Note.of(claim));
    }

    Edit cut(Claim claim) {
        for (Passage passage : passages) {
            int end = passage.start() + passage.text().length();
            if (passage.start() <= claim.start() && claim.end() <= end) {
                return switch (passage.place()) {
                    case CELL -> new Edit(passage.start(), end, "–");
                    case DATA -> new Edit(claim.start(), claim.end(), "null");
                    case HEADING -> lines(passage.start(), end);
                    case TEXT, ITEM, RECORD -> sentence(claim, passage);
                };
            }
        }
        return lines(claim.start(), claim.end());
    }

    private Edit sentence(Claim claim, Passage passage) {
        Sentence sentence = Sentence.around(passage.text(), claim.start() - passage.start(), claim.end() - passage.start());
        String left = passage.text().substring(0, sentence.start()) + passage.text().substring(sentence.end());
        int end = passage.start() + passage.text().length();
        if (left.chars().anyMatch(Character::isLetter)) {
            return new Edit(passage.start() + sentence.start(), passage.start() + sentence.end(), "");
        }
        return passage.is(Place.ITEM) && hasChildren(end) ? new Edit(passage.start(), end, "…") : lines(passage.start(), end);
    }

    private boolean hasChildren(int end) {
        int next = markdown.indexOf('\n', end);
        return next >= 0 && markdown.substring(next + 1).matches("(?s)[\\s>]*[ \t]+([-*+]|\\d+[.)]) .*") && indent(next + 1) > indent(lineStart(end));
    }

    private int indent(int line) {
        int at = line;
        while (at < markdown.length() && (markdown.charAt(at) == ' ' || markdown.charAt(at) == '\t')) {
            at++;
        }
        return at - line;
    }

    private int lineStart(int at) {
        return markdown.lastIndexOf('\n', at - 1) + 1;
    }

    /// The whole lines, their markers included.
    private Edit lines(int start, int end) {
        int after = markdown.indexOf('\n', end);
        return new Edit(lineStart(start), after < 0 ? markdown.length() : after + 1, "");
    }

    /// A cut swallows every change within it.
    String with(List<Edit> edits) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (Edit edit : edits.stream().sorted(Comparator.comparingInt(Edit::start).thenComparing(Edit::end, Comparator.reverseOrder())).toList()) {
            if (edit.start() >= at || edit.end() > at) {
                text.append(markdown, at, Math.max(at, edit.start())).append(edit.text());
                at = edit.end();
            }
        }
        return text.append(markdown, at, markdown.length()).toString();
    }
}
