package dev.chimera.core.prose.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.chimera.core.ingest.Ingest;
import dev.chimera.core.prose.FactIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadlineTest {
    private final Path folder;

    HeadlineTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private void file(String name, String unit, double... values) throws IOException {
        StringBuilder text = new StringBuilder("prompt,ttft_" + unit + "\n");
        for (double value : values) {
            text.append("p").append(value).append(',').append(value).append('\n');
        }
        Files.writeString(folder.resolve(name), text);
    }

    private String headline() throws IOException {
        return Headline.of(PerformanceTables.rows(new FactIndex(Ingest.folder(folder, _ -> true, _ -> { }, () -> false).facts()))).markdown().strip();
    }

    @Test
    void filesThatStateAQuantityInOneUnitAreCompared() throws IOException {
        file("a.csv", "s", 1.5, 2, 2.5);
        file("b.csv", "s", 3.5, 4, 4.5);
        assertEquals("Median time to first token ranges from 2 s in `a.csv` to 4 s in `b.csv`.", headline());
    }

    @Test
    void secondsHereAndMillisecondsThereStayApart() throws IOException {
        file("a.csv", "s", 1.5, 2, 2.5);
        file("b.csv", "ms", 1500, 1501, 1502);
        file("c.csv", "s", 3.5, 4, 4.5);
        assertEquals("Median time to first token ranges from 2 s in `a.csv` to 4 s in `c.csv`; files that give it in another unit are not compared.", headline());
        Files.delete(folder.resolve("c.csv"));
        assertEquals("In `a.csv`, median time to first token is 2 s.", headline());
    }
}
