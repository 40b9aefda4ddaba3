package dev.chimera.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.chimera.core.ingest.FileProfile;
import dev.chimera.core.ingest.FileType;
import dev.chimera.core.ingest.Inventory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportPiecesTest {
    private static FileProfile file(String path, String modified) {
        return new FileProfile(path, FileType.of(path).orElseThrow(), 10, Instant.parse(modified), "00", 1, List.of());
    }

    @Test
    void theDataSummaryHasTheKnownWording() {
        List<FileProfile> files = new ArrayList<>();
        for (char name = 'a'; name <= 'g'; name++) {
            files.add(file("reports/" + name + ".csv", "2025-11-14T18:53:30Z"));
        }
        files.add(file("one.md", "2025-10-08T17:20:51.9Z"));
        assertEquals("""
                Total files analyzed: 8

                CSV Files (7)
                  - reports/a.csv
                  - reports/b.csv
                  - reports/c.csv
                  - reports/d.csv
                  - reports/e.csv
                  ... and 2 more
                  Latest modified: 2025-11-14 18:53:30 UTC

                MARKDOWN Files (1)
                  - one.md
                  Latest modified: 2025-10-08 17:20:51 UTC
                """, WorkflowSummary.dataSummary(new Inventory(Path.of("x"), files)));
    }

    @Test
    void aFileNameCannotBreakOutOfItsLine() {
        Inventory inventory = new Inventory(Path.of("x"), List.of(file("a\n## Faked\u001b[31m.csv", "2025-11-14T18:53:30Z")));
        assertEquals(true, WorkflowSummary.dataSummary(inventory).contains("  - a?## Faked?[31m.csv\n"));
    }

    @Test
    void aFenceIsLongerThanAnyInsideIt() {
        assertEquals("````\nx ``` y\n````\n", Fence.around("x ``` y"));
    }
}
