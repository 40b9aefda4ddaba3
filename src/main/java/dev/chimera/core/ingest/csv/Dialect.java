package dev.chimera.core.ingest.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a file that is not plain comma-separated text separates and quotes its cells, told from a sample of its lines.
///
/// @param delimiter `, ; | tab space`, or NUL where each line is one cell
/// @param quote `"` or `'`
/// @param escape backslash, or NUL for doubled quotes
/// @param decimalComma whether `1,5` is one and a half
record Dialect(char delimiter, char quote, char escape, boolean decimalComma) {
    static final char NONE = 0;
    private static final char[] DELIMITERS = {',', ';', '\t', '|', ' '};
    private static final Pattern SINGLE_QUOTED = Pattern.compile("(^|[,;|\\t ])'[^']*'(?=$|[,;|\\t ])");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("([+-]?(?:\\d+|\\d{1,3}(?:\\.\\d{3})+),\\d+)(\\s*[a-zA-Zµμ°%€$/]{0,10})");
    /// what cannot be a group of three digits
    private static final Pattern NO_GROUP = Pattern.compile("[+-]?(?:(?:0|\\d{4,}),\\d+|\\d+,(?:\\d{1,2}|\\d{4,}))");
    private static final Pattern STATED = Pattern.compile("(?i)\"?sep=(.)\"?");
    private static final Pattern POINT_GROUPED = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+");
    private static final Pattern DECIMAL_POINT = Pattern.compile("[+-]?\\d+\\.\\d+");

    static Dialect of(List<String> lines) {
        boolean single = lines.stream().filter(line -> SINGLE_QUOTED.matcher(line).find()).count() > lines.size() / 2
                && lines.stream().noneMatch(line -> line.indexOf('"') >= 0);
        char quote = single ? '\'' : '"';
        char escape = lines.stream().anyMatch(line -> line.contains("\\" + quote)) ? '\\' : NONE;
        Matcher stated = STATED.matcher(lines.isEmpty() ? "" : lines.getFirst().strip());
        char delimiter = stated.matches() ? stated.group(1).charAt(0) : NONE;
        double best = stated.matches() ? 2 : 0;
        for (char candidate : DELIMITERS) {
            double score = score(lines, new Dialect(candidate, quote, escape, false));
            if (score > best) {
                best = score;
                delimiter = candidate;
            }
        }
        Dialect plain = new Dialect(delimiter, quote, escape, false);
        return new Dialect(delimiter, quote, escape, delimiter != NONE && commas(lines, plain));
    }

    /// The share of lines that have the most frequent width, a little more for wide tables; 0 where no width of 2 or more is frequent.
    private static double score(List<String> lines, Dialect dialect) {
        Map<Integer, Integer> widths = new HashMap<>();
        int filled = 0;
        for (String line : lines) {
            if (!line.isBlank()) {
                filled++;
                widths.merge(dialect.split(line).size(), 1, Integer::sum);
            }
        }
        double best = 0;
        for (Map.Entry<Integer, Integer> width : widths.entrySet()) {
            double share = (double) width.getValue() / filled;
            boolean enough = width.getValue() > 1 || filled == 1;
            if (width.getKey() > 1 && enough && share >= 0.3) {
                best = Math.max(best, share + 0.001 * Math.min(width.getKey(), 20));
            }
        }
        return dialect.delimiter == ' ' ? best * 0.8 : best;
    }

    private static boolean commas(List<String> lines, Dialect dialect) {
        int with = 0;
        int sure = 0;
        int point = 0;
        for (String line : lines) {
            for (String cell : dialect.split(line)) {
                with += DECIMAL_COMMA.matcher(cell.strip()).matches() ? 1 : 0;
                sure += isSure(cell) ? 1 : 0;
                point += DECIMAL_POINT.matcher(cell.strip()).matches() ? 1 : 0;
            }
        }
        return with > point && (dialect.delimiter != ',' ? with > 0 : sure > 0);
    }

    /// Whether a comma in a number stands where only a decimal comma can.
    static boolean isSure(String cell) {
        return NO_GROUP.matcher(cell.strip()).matches();
    }

    /// Whether a line only says what the delimiter is (`sep=;`).
    static boolean isStatement(String line) {
        return STATED.matcher(line.strip()).matches();
    }

    /// Columns that are lined up with many spaces have one between them.
    String spaced(String line) {
        return delimiter == ' ' ? line.strip().replaceAll(" {2,}", " ") : line;
    }

    /// A rough cut of one line, for counting only.
    List<String> split(String text) {
        String line = spaced(text);
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (escape != NONE && c == escape) {
                i++;
            } else if (c == quote && (quoted || cell.toString().isBlank())) {
                quoted = !quoted;
            } else if (c == delimiter && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /// A number written with a decimal comma, with a point instead; other text as it is.
    String plain(String cell) {
        String text = cell.strip();
        Matcher number = DECIMAL_COMMA.matcher(text);
        if (decimalComma && number.matches()) {
            return number.group(1).replace(".", "").replace(',', '.') + number.group(2);
        }
        return decimalComma && POINT_GROUPED.matcher(text).matches() ? text.replace(".", "") : cell;
    }
}
