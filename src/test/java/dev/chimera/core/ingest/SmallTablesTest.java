package dev.chimera.core.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.SmallTable;
import dev.chimera.core.fact.Subject;
import dev.chimera.core.fact.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallTablesTest {
    private final Path folder;

    SmallTablesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private List<SmallTable> tables(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return Ingest.folder(folder, path -> true, progress -> {}, () -> false).facts().tables();
    }

    @Test
    void everyCellOfASmallTableCanBeLookedUpWithItsRow() throws IOException {
        SmallTable table = tables("runs.csv", "model,ttft_ms,note,when\na,12.50,\"x, y\",2025-10-01\nb,-,true,2025-10-02\n").getFirst();
        assertEquals(List.of(List.of("a", "12.5", "x, y", "2025-10-01"), List.of("b", "", "true", "2025-10-02")), table.rows());
        Fact cell = table.cell(0, 1).orElseThrow();
        assertEquals(12.5, cell.number());
        assertEquals(new Unit("ms"), cell.unit());
        assertEquals("time to first token", cell.noun());
        assertEquals(new Subject(Map.of("file", "runs.csv", "model", "a", "column", "ttft_ms")), cell.subject());
        assertEquals(List.of(1L), cell.sources().getFirst().rows());
        assertEquals(Optional.empty(), table.cell(1, 1));
        assertEquals(Optional.empty(), table.cell(0, 2));
    }

    @Test
    void arraysOfObjectsAndMarkdownTablesAreKeptToo() throws IOException {
        SmallTable json = tables("runs.json", "{\"model\":\"a\",\"results\":[{\"ttft_s\":0.1},{\"note\":\"cold\",\"ttft_s\":3}]}").getFirst();
        assertEquals(List.of("results[].ttft_s", "results[].note"), json.columns().stream().map(SmallTable.Column::name).toList());
        assertEquals(List.of(List.of("0.1", ""), List.of("3", "cold")), json.rows());
        Files.delete(folder.resolve("runs.json"));
        SmallTable markdown = tables("notes.md", "# Speed\n\n| model | ms |\n|---|---|\n| a | 1,200 |\n| b | 7 |\n").getFirst();
        assertEquals("Speed", markdown.section());
        assertEquals(List.of(List.of("a", "1200"), List.of("b", "7")), markdown.rows());
    }

    @Test
    void largeTablesAndSingleRowsAreLeftOut() throws IOException {
        assertEquals(1, tables("rows.csv", "a,b\n" + "1,2\n".repeat(256)).size());
        assertEquals(0, tables("rows.csv", "a,b\n" + "1,2\n".repeat(257)).size());
        assertEquals(0, tables("rows.csv", "a,b\n1,2\n").size());
        assertEquals(0, tables("rows.csv", "a,b\n" + "x,".repeat(2) + "\n" + "y".repeat(300) + ",2\n").size());
    }
}
