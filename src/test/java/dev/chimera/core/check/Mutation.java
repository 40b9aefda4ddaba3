package dev.chimera.core.check;

import dev.chimera.core.check.Marked.Gold;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A report in which true figures were made false by rule.
///
/// @param kind what was done
/// @param from where something false stands now, up to `to`; with `anywhere`, somewhere in between
record Mutation(String kind, String text, int from, int to, boolean anywhere) {
    private static final Pattern DIGITS = Pattern.compile("\\d[\\d.,]*");
    private static final Map<String, String> UNITS = Map.of(" ms", " s", " s", " ms", " W", " ms", " GB", " MB", "%", " ms", " tok/s", " ms", "x", " s");
    private static final List<List<String>> OPPOSITES = List.of(List.of("higher", "lower"), List.of("lowest", "highest"), List.of("fastest", "slowest"),
            List.of("falls", "rises"), List.of("slower", "faster"), List.of("longest", "shortest"), List.of("at most", "at least"));

    /// With the section alone that it stands in, below the report's first line: what is said of a figure hangs on nothing else.
    Mutation cut() {
        int start = text.lastIndexOf("\n## ", from) + 1;
        int next = text.indexOf("\n## ", Math.max(from, to));
        int end = next < 0 ? text.length() : next;
        String head = start == 0 ? "" : text.lines().findFirst().orElse("") + "\n\n";
        int by = head.length() - start;
        return new Mutation(kind, head + text.substring(start, end), from + by, to + by, anywhere);
    }

    String shown() {
        int end = text.indexOf('\n', to);
        return kind + ": " + text.substring(text.lastIndexOf('\n', from) + 1, end < 0 ? text.length() : end);
    }

    /// @param good the figures of the report that are true and were found so
    static List<Mutation> of(Marked report, List<Gold> good) {
        List<Mutation> all = new ArrayList<>();
        for (Gold gold : good) {
            figure(report, gold, all);
        }
        for (int i = 0; i < good.size(); i++) {
            for (int j = i + 1; j < Math.min(good.size(), i + 6); j++) {
                exchange(report, good.get(i), good.get(j), all);
            }
        }
        OPPOSITES.forEach(words -> {
            turn(report, words.getFirst(), words.getLast(), good, all);
            turn(report, words.getLast(), words.getFirst(), good, all);
        });
        return all;
    }

    private static void figure(Marked report, Gold gold, List<Mutation> all) {
        String figure = report.figure(gold);
        Matcher number = DIGITS.matcher(figure);
        if (!number.find() || figure.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
            return;
        }
        String digits = number.group();
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            if (Character.isDigit(digit) && !(i == 0 && digit == '0')) {
                String other = digits.substring(0, i) + (char) (digit >= '5' ? digit - 4 : digit + 4) + digits.substring(i + 1);
                replace("another digit", report, gold, figure.replace(digits, other), all);
            }
        }
        if (figure.matches("\\d+")) {
            replace("one less", report, gold, String.valueOf(Integer.parseInt(figure) - 1), all);
            replace("one more", report, gold, String.valueOf(Integer.parseInt(figure) + 1), all);
        }
        UNITS.forEach((unit, other) -> {
            if (figure.matches(".*\\d" + Pattern.quote(unit))) {
                replace("another unit", report, gold, figure.substring(0, figure.length() - unit.length()) + other, all);
            }
        });
    }

    private static void replace(String kind, Marked report, Gold gold, String figure, List<Mutation> all) {
        String text = report.text().substring(0, gold.start()) + figure + report.text().substring(gold.end());
        all.add(new Mutation(kind, text, gold.start(), gold.start() + figure.length(), false));
    }

    /// Two figures of one unit in one line, or in one table, in each other's place.
    private static void exchange(Marked report, Gold one, Gold other, List<Mutation> all) {
        String a = report.figure(one);
        String b = report.figure(other);
        String line = report.line(one.start());
        boolean table = line.startsWith("|") && report.line(other.start()).startsWith("|") && !report.text().substring(one.start(), other.start()).contains("\n\n");
        boolean alike = DIGITS.matcher(a).replaceAll("").equals(DIGITS.matcher(b).replaceAll("")) && DIGITS.matcher(a).find();
        if (!alike || plain(a).equals(plain(b)) || !table && !line.equals(report.line(other.start()))) {
            return;
        }
        String text = report.text().substring(0, one.start()) + b + report.text().substring(one.end(), other.start()) + a + report.text().substring(other.end());
        if (table) {
            all.add(new Mutation("exchanged", text, one.start(), one.start() + b.length(), false));
        } else {
            // one of the two may stay right by itself: "between 3 and 4 s"
            all.add(new Mutation("exchanged", text, report.text().lastIndexOf('\n', one.start()) + 1, other.end(), true));
        }
    }

    private static String plain(String figure) {
        return figure.replaceAll("[^\\d.]", "").replaceAll("(\\.\\d*?)0+$", "$1").replaceAll("\\.$", "");
    }

    /// The opposite word, in lines that state true figures only.
    private static void turn(Marked report, String word, String opposite, List<Gold> good, List<Mutation> all) {
        Matcher found = Pattern.compile("\\b" + word + "\\b").matcher(report.text());
        while (found.find()) {
            String line = report.line(found.start());
            int start = report.text().lastIndexOf('\n', found.start()) + 1;
            int end = start + line.length();
            boolean allTrue = report.gold().stream().filter(gold -> gold.start() >= start && gold.end() <= end).allMatch(good::contains);
            if (allTrue && report.gold().stream().anyMatch(gold -> gold.start() >= start && gold.end() <= end)) {
                String text = report.text().substring(0, found.start()) + opposite + report.text().substring(found.end());
                all.add(new Mutation("the opposite word", text, start, end + opposite.length() - word.length(), true));
            }
        }
    }
}
