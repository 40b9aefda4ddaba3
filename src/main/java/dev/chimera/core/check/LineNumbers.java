package dev.chimera.core.check;

import dev.chimera.core.check.words.UnitWord;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers like `3.2` that begin lines and count them: one of them alone may be a figure, neighbours (`3.1` or `3.3`) make it a number of the line.
record LineNumbers(Set<String> starts) {
    private static final Pattern START = Pattern.compile("(?m)^[\\s>*]*(\\d{1,3}(?:\\.\\d{1,3})+)[.)]?[ \\t]+(?!(?:" + UnitWord.PATTERN + ")(?![\\p{L}\\d]))(?=\\S)");

    static LineNumbers of(String markdown) {
        Set<String> starts = new HashSet<>();
        Matcher start = START.matcher(markdown);
        while (start.find()) {
            starts.add(start.group(1));
        }
        return new LineNumbers(starts);
    }

    boolean count(String number) {
        int dot = number.lastIndexOf('.');
        String outer = number.substring(0, dot + 1);
        int last = Integer.parseInt(number.substring(dot + 1));
        return starts.contains(number) && (starts.contains(outer + (last - 1)) || starts.contains(outer + (last + 1)));
    }
}
