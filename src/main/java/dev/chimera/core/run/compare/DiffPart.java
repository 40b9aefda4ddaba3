package dev.chimera.core.run.compare;

import java.util.ArrayList;
import java.util.List;

/// A piece of a compared text.
public record DiffPart(Kind kind, String text) {
    /// SKIPPED stands for lines that are equal and not shown; its text is their number.
    public enum Kind { EQUAL, REMOVED, ADDED, SKIPPED }

    /// The same parts with so many equal lines around each change, and the number of lines in place of the others.
    public static List<DiffPart> shortened(List<DiffPart> parts, int context) {
        List<DiffPart> shorter = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            DiffPart part = parts.get(i);
            if (part.kind != Kind.EQUAL) {
                shorter.add(part);
                continue;
            }
            String[] lines = part.text.split("(?<=\n)");
            int before = i == 0 ? 0 : context + 1;
            int after = i == parts.size() - 1 ? 0 : context + 1;
            if (lines.length <= before + after + 1) {
                shorter.add(part);
            } else {
                add(shorter, lines, 0, before);
                shorter.add(new DiffPart(Kind.SKIPPED, Integer.toString(lines.length - before - after)));
                add(shorter, lines, lines.length - after, lines.length);
            }
        }
        return shorter;
    }

    private static void add(List<DiffPart> parts, String[] lines, int from, int to) {
        if (from < to) {
            parts.add(new DiffPart(Kind.EQUAL, String.join("", List.of(lines).subList(from, to))));
        }
    }

    /// Whether nothing differs.
    public static boolean same(List<DiffPart> parts) {
        return parts.stream().allMatch(part -> part.kind == Kind.EQUAL);
    }
}
