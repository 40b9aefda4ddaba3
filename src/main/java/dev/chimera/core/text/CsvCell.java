package dev.chimera.core.text;

import java.util.regex.Pattern;

/// Cells of CSV files that people open with a spreadsheet.
public final class CsvCell {
    /// after which a spreadsheet reads a formula, also in their wide forms
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.]+(?:[eE][+-]?[0-9]+)?");

    private CsvCell() {}

    /// The text, with an apostrophe before it where a spreadsheet would take it for a formula. Numbers with a sign are none and stay as they are.
    public static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }
}
