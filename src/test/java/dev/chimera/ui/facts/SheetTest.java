package dev.chimera.ui.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.ingest.Skipped;
import dev.chimera.ui.parts.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SheetTest {
    private static final Sheets SHEETS = new Sheets(new Texts(Locale.ENGLISH));

    @Test
    void aSheetBecomesCsvWithAHeadAndQuotesWhereNeeded() {
        List<Skipped> rows = List.of(new Skipped("a.csv", 14, "7 cells, not 6"), new Skipped("b.md", 0, "says \"no\""));
        assertEquals("path,line,reason\na.csv,14,\"7 cells, not 6\"\nb.md,,\"says \"\"no\"\"\"\n",
                SHEETS.skipped().csv(rows, new Texts(Locale.ENGLISH)::get));
    }

    @Test
    void cellsThatASpreadsheetWouldTakeForFormulasAreMadeHarmless() {
        List<Skipped> rows = List.of(new Skipped("=cmd()", 1, "+1 bad"), new Skipped("@a", 2, "-x"), new Skipped("-3", 3, "-1.5e3"));
        assertEquals("path,line,reason\n'=cmd(),1,'+1 bad\n'@a,2,'-x\n-3,3,-1.5e3\n", SHEETS.skipped().csv(rows, new Texts(Locale.ENGLISH)::get));
    }

    @Test
    void aSearchLooksInEveryCellInAnyCase() {
        Skipped row = new Skipped("quant/A.csv", 14, "7 cells");
        assertTrue(SHEETS.skipped().matches(row, "CELLS"));
        assertTrue(SHEETS.skipped().matches(row, " 14 "));
        assertTrue(SHEETS.skipped().matches(row, ""));
        assertFalse(SHEETS.skipped().matches(row, "json"));
    }
}
