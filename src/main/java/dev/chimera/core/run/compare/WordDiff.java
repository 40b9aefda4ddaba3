package dev.chimera.core.run.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeltaType;
import dev.chimera.core.run.compare.DiffPart.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What became of a text, word by word: lines are compared first, then the words of lines that changed. All parts but the added ones
/// together are the first text, all but the removed ones the second.
public final class WordDiff {
    /// A figure with its decimals is one word, so that `12.5` and `12.7` differ as a whole.
    private static final Pattern WORD = Pattern.compile("\\p{N}+([.,]\\p{N}+)*|[\\p{L}\\p{M}\\p{N}_]+|\\s+|.", Pattern.DOTALL);
    /// Lines are few words; a block with more has become another text, where single common words would say nothing.
    private static final int MOST_WORDS = 4_000;

    private final List<DiffPart> parts = new ArrayList<>();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();

    private WordDiff() {}

    /// The parts in order; neighbours are of different kinds.
    public static List<DiffPart> of(String first, String second) {
        WordDiff diff = new WordDiff();
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        for (AbstractDelta<String> delta : deltas(lines(first), lines(second))) {
            if (delta.getType() == DeltaType.EQUAL) {
                diff.words(before, after);
                diff.equal(text(delta.getSource()));
            } else {
                before.append(text(delta.getSource()));
                after.append(text(delta.getTarget()));
            }
        }
        diff.words(before, after);
        diff.flush();
        return List.copyOf(diff.parts);
    }

    /// Compares lines that stand in each other's place, and empties both.
    private void words(StringBuilder before, StringBuilder after) {
        List<String> first = words(before.toString());
        List<String> second = words(after.toString());
        if (first.isEmpty() || second.isEmpty() || first.size() + second.size() > MOST_WORDS) {
            removed.append(before);
            added.append(after);
        } else {
            for (AbstractDelta<String> delta : deltas(first, second)) {
                if (delta.getType() == DeltaType.EQUAL) {
                    equal(text(delta.getSource()));
                } else {
                    removed.append(text(delta.getSource()));
                    added.append(text(delta.getTarget()));
                }
            }
        }
        before.setLength(0);
        after.setLength(0);
    }

    private static List<AbstractDelta<String>> deltas(List<String> first, List<String> second) {
        return DiffUtils.diff(first, second, new MyersDiffWithLinearSpace<String>(), null, true).getDeltas();
    }

    private static String text(Chunk<String> chunk) {
        return String.join("", chunk.getLines());
    }

    /// A blank between two changes belongs to both, so that a changed phrase stays in one piece.
    private void equal(String text) {
        boolean inChange = !removed.isEmpty() || !added.isEmpty();
        if (inChange && text.isBlank() && text.indexOf('\n') < 0) {
            removed.append(text);
            added.append(text);
            return;
        }
        flush();
        if (!text.isEmpty()) {
            put(Kind.EQUAL, text);
        }
    }

    /// What both sides of a change have at their ends is no change.
    private void flush() {
        int begin = 0;
        while (begin < Math.min(removed.length(), added.length()) && removed.charAt(begin) == added.charAt(begin)
                && Character.isWhitespace(removed.charAt(begin))) {
            begin++;
        }
        int end = 0;
        while (end < Math.min(removed.length(), added.length()) - begin
                && removed.charAt(removed.length() - 1 - end) == added.charAt(added.length() - 1 - end)
                && Character.isWhitespace(removed.charAt(removed.length() - 1 - end))) {
            end++;
        }
        put(Kind.EQUAL, removed.substring(0, begin));
        put(Kind.REMOVED, removed.substring(begin, removed.length() - end));
        put(Kind.ADDED, added.substring(begin, added.length() - end));
        put(Kind.EQUAL, removed.substring(removed.length() - end));
        removed.setLength(0);
        added.setLength(0);
    }

    private void put(Kind kind, String text) {
        if (text.isEmpty()) {
            return;
        }
        DiffPart last = parts.isEmpty() ? new DiffPart(Kind.EQUAL, "") : parts.getLast();
        if (last.kind() == kind && !parts.isEmpty()) {
            parts.set(parts.size() - 1, new DiffPart(kind, last.text() + text));
        } else {
            parts.add(new DiffPart(kind, text));
        }
    }

    /// With their line feeds, so that joining them gives the text back.
    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)"));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
