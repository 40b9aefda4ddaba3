package dev.chimera.core.check;

import java.util.List;
import java.util.regex.Pattern;

/// Figures printed one after another that answer to names, or to statistics, in the same order: "of `a` and `b` (3 ms vs. 4 ms)",
/// "minimum / maximum: 3 ms / 4 ms", "3 and 4 ms, respectively".
///
/// @param place which of them a figure is, from 0
/// @param count how many they are; 1 where a figure stands alone
/// @param start offset of the first in the passage
record Series(int place, int count, int start) {
    private static final Pattern GLUE = Pattern.compile("[\\s)]*(?:,|/|\\||;|and|vs\\.?|versus|or|&|against|,\\s*and)[\\s(]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern RESPECTIVELY = Pattern.compile("^[^.;\\d]{0,30}\\brespectively\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern LABELLED = Pattern.compile("(?s).*(?:/|\\band\\b|&|,).*:[\\s*]*");

    static Series of(String text, List<Figure> figures, int index) {
        int first = index;
        while (first > 0 && glued(text, figures.get(first - 1), figures.get(first))) {
            first--;
        }
        int last = index;
        while (last + 1 < figures.size() && glued(text, figures.get(last), figures.get(last + 1))) {
            last++;
        }
        int start = figures.get(first).start();
        String before = text.substring(Math.max(0, start - 80), start);
        boolean ordered = before.stripTrailing().endsWith("(") || LABELLED.matcher(before).matches()
                || RESPECTIVELY.matcher(text.substring(figures.get(last).end())).find();
        return last > first && ordered ? new Series(index - first, last - first + 1, start) : new Series(0, 1, figures.get(index).start());
    }

    private static boolean glued(String text, Figure one, Figure next) {
        return one.end() <= next.start() && GLUE.matcher(text.substring(one.end(), next.start())).matches();
    }

    boolean alone() {
        return count == 1;
    }
}
