package dev.chimera.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=HYPERLINK(\"http://x\")", "\uFF1D1", "-", "--1", "+1-1", "-1e5x"})
    void whatASpreadsheetWouldCompute(String cell) {
        assertEquals("'" + cell, CsvCell.harmless(cell));
    }

    @ParameterizedTest
    @CsvSource(value = {"''", "-2.5", "+3", "-1e-5", "plain", "a=b", "1-2", "' =1'", "–"})
    void whatItWouldShow(String cell) {
        assertEquals(cell, CsvCell.harmless(cell));
    }
}
