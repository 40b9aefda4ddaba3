package dev.chimera.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// How a report's body is built, counted line by line.
///
/// @param words of prose, without tables, headings and code
record BodyShape(int words, List<Section> sections) {
    private static final Pattern HEADING = Pattern.compile("^ {0,3}#{1,6}\\s+(.*?)\\s*#*$");
    private static final Pattern ITEM = Pattern.compile("^ ?(?:[-*+]|\\d{1,9}[.)])\\s+\\S.*");
    private static final Pattern DASHES = Pattern.compile("^\\s*\\|?\\s*:?-+:?\\s*(\\|\\s*:?-+:?\\s*)*\\|?\\s*$");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]*");

    /// @param title in lower case, without number and emphasis
    /// @param items of lists, at the outermost level
    /// @param tableRows of the longest table, without its head
    record Section(String title, int items, int tableRows) {}

    static BodyShape of(String markdown) {
        Counting counting = new Counting();
        markdown.lines().forEach(counting::line);
        counting.endSection();
        return new BodyShape(counting.words, counting.sections);
    }

    /// The first section of that name, whatever its level and number.
    Optional<Section> section(String title) {
        return sections.stream().filter(section -> section.title().equals(plain(title))).findFirst();
    }

    private static String plain(String title) {
        return title.replaceAll("[*_`]", "").replaceFirst("^\\s*\\d+[.)]?\\s+", "").replaceFirst(":$", "").strip().toLowerCase(Locale.ROOT);
    }

    private static final class Counting {
        private final List<Section> sections = new ArrayList<>();
        private int words;
        private String title = "";
        private int items;
        private int rows;
        private int rowsOfTable;
        private boolean inCode;

        void line(String line) {
            if (line.strip().startsWith("```")) {
                inCode = !inCode;
            } else if (!inCode) {
                text(line);
            }
        }

        private void text(String line) {
            var heading = HEADING.matcher(line);
            if (heading.matches()) {
                endSection();
                title = plain(heading.group(1));
            } else if (line.strip().startsWith("|")) {
                row(line);
            } else {
                rowsOfTable = 0;
                items += ITEM.matcher(line).matches() ? 1 : 0;
                for (String word : line.replaceFirst("^\\s*\\d{1,9}[.)]\\s", "").split("\\s+")) {
                    words += NO_WORD.matcher(word).matches() ? 0 : 1;
                }
            }
        }

        /// The head and the dashes below it are no rows of their own.
        private void row(String line) {
            rowsOfTable = DASHES.matcher(line).matches() ? 0 : rowsOfTable + 1;
            rows = Math.max(rows, rowsOfTable);
        }

        private void endSection() {
            sections.add(new Section(title, items, rows));
            title = "";
            items = 0;
            rows = 0;
            rowsOfTable = 0;
        }
    }
}
