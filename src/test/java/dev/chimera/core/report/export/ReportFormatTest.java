package dev.chimera.core.report.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportFormatTest {
    @ParameterizedTest
    @CsvSource({
        "a/report.md, MD, a/report.md",
        "a/report.md, HTML, a/report.html",
        "a/report.HTML, MD, a/report.md",
        "a/report, HTML, a/report.html",
        "a/report.2026.11, HTML, a/report.2026.11.html",
    })
    void aFileGetsTheEndingOfItsFormat(Path file, ReportFormat format, Path named) {
        assertEquals(named, format.named(file));
    }

    @Test
    void markdownIsWrittenAsItIs() {
        assertArrayEquals("# Größe\n".getBytes(StandardCharsets.UTF_8), ReportFormat.MD.of("# Größe\n"));
    }
}
