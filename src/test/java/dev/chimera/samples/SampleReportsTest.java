package dev.chimera.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleReportsTest {
    private static final Path SAMPLES = Path.of("sample-reports");

    @Test
    void theBuiltInWritersReportIsWhatTheProgramWrites(@TempDir Path folder) throws IOException {
        String written = SampleReports.builtIn(SampleReports.copied(SAMPLES.resolve("input"), folder));
        assertEquals(untimed(Files.readString(SAMPLES.resolve("built-in-writer.md"))), untimed(written));
    }

    /// How long the run itself took is another matter each time.
    private static String untimed(String report) {
        return report.replaceAll("(?m)^- Execution time: .*$", "- Execution time: (untimed)");
    }
}
