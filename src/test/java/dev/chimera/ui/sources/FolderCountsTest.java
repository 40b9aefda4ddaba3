package dev.chimera.ui.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.chimera.core.ingest.Skipped;
import dev.chimera.ui.Fixtures;
import dev.chimera.ui.parts.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FolderCountsTest {
    private final FolderCounts counts = new FolderCounts(new Texts(Locale.ENGLISH));

    @Test
    void theLineCountsTypesAndTheRest() {
        assertEquals("6 CSV, 4 JSON, 3 Markdown; 2 other files; 1 unreadable", counts.line(Fixtures.listing(), Set.of()));
        assertEquals("6 CSV, 4 JSON, 3 Markdown; 2 other files; 1 unreadable; 2 unchecked",
                counts.line(Fixtures.listing(), Set.of("README.md", "runs/run_001.json")));
    }

    @Test
    void anOtherFileThatIsListedAsSkippedIsCountedOnce() {
        List<Skipped> skipped = new ArrayList<>(Fixtures.listing().skipped());
        skipped.add(new Skipped("run.sh", 0, "not a CSV, JSON or Markdown file"));
        FolderListing listing = new FolderListing(Fixtures.FOLDER, Fixtures.listing().files(), skipped);
        assertEquals("6 CSV, 4 JSON, 3 Markdown; 2 other files; 1 unreadable", counts.line(listing, Set.of()));
    }

    @Test
    void onHoverTheFilesThatAreNotReadAreNamed() {
        assertEquals("Only .csv, .json, .jsonl and .md files are read. Not read:\nplots/ttft.png\nrun.sh\nprivate: no permission to read this folder",
                counts.why(Fixtures.listing()));
    }
}
