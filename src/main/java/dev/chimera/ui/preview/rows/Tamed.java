package dev.chimera.ui.preview.rows;

/// Bounds what one line may ask of the parser, which recurses per nested marker and per dash of a rule: a model that repeats
/// itself writes thousands of either. The text keeps its length, so offsets stay true; ordinary lines stay as they are.
final class Tamed {
    private static final int DEEPEST = 64;
    private static final int LONGEST_RULE = 200;
    private static final char SHOWN_INSTEAD = '·';

    private Tamed() {}

    static String text(String text) {
        StringBuilder changed = null;
        for (int start = 0; start < text.length();) {
            int end = lineEnd(text, start);
            if (end - start > DEEPEST) {
                int content = content(text, start, end);
                if (content < 0) {
                    changed = changed == null ? new StringBuilder(text) : changed;
                    changed.setCharAt(-content - 1, SHOWN_INSTEAD);
                } else if (isLongRule(text, content, end)) {
                    changed = changed == null ? new StringBuilder(text) : changed;
                    shortenRule(changed, content, end);
                }
            }
            start = end + 1;
        }
        return changed == null ? text : changed.toString();
    }

    private static int lineEnd(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    /// Where the line's content begins behind its list and quote markers, or minus one minus the place of the marker too many.
    private static int content(String text, int start, int end) {
        int at = start;
        for (int depth = 0; ; depth++) {
            while (at < end && isBlank(text.charAt(at))) {
                at++;
            }
            int marker = markerEnd(text, at, end);
            if (marker < 0) {
                return at;
            }
            if (depth == DEEPEST) {
                return -(marker - 1) - 1;
            }
            at = marker;
        }
    }

    /// The end of a quote, bullet or number marker, or -1 when there is none.
    private static int markerEnd(String text, int at, int end) {
        if (at >= end) {
            return -1;
        }
        if (text.charAt(at) == '>') {
            return at + 1;
        }
        int mark = at;
        while (mark < end && mark - at < 9 && text.charAt(mark) >= '0' && text.charAt(mark) <= '9') {
            mark++;
        }
        boolean named = mark < end && (mark > at ? ".)" : "-+*").indexOf(text.charAt(mark)) >= 0;
        return named && (mark + 1 >= end || isBlank(text.charAt(mark + 1))) ? mark + 1 : -1;
    }

    private static boolean isLongRule(String text, int from, int end) {
        return end - from > LONGEST_RULE && "-_*=".indexOf(text.charAt(from)) >= 0
                && text.charAt(from + 1) == text.charAt(from) && text.charAt(from + 2) == text.charAt(from);
    }

    /// A line that is nothing but a rule stays one.
    private static void shortenRule(StringBuilder text, int from, int end) {
        char rule = text.charAt(from);
        int runEnd = from;
        while (runEnd < end && (text.charAt(runEnd) == rule || isBlank(text.charAt(runEnd)))) {
            runEnd++;
        }
        boolean pure = runEnd == end || text.charAt(runEnd) == '\r';
        int count = 0;
        for (int at = from; at < runEnd; at++) {
            if (text.charAt(at) == rule && ++count > LONGEST_RULE) {
                text.setCharAt(at, pure ? ' ' : SHOWN_INSTEAD);
            }
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
