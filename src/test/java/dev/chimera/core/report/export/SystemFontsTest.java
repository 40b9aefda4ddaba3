package dev.chimera.core.report.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemFontsTest {
    @Test
    void trueTypeFontsAreFoundLargestFirst(@TempDir Path folder) throws IOException {
        Path small = font(folder.resolve("a/small.ttf"), 0x00010000, 20);
        Path large = font(folder.resolve("large.TTF"), 0x00010000, 30);
        font(folder.resolve("outlines.ttf"), 0x4F54544F, 40);
        Files.writeString(folder.resolve("empty.ttf"), "");
        Files.writeString(folder.resolve("font.txt"), "not a font");
        Path collection = folder.resolve("many.ttc");
        Files.write(collection, ByteBuffer.allocate(60).put("ttcf".getBytes(StandardCharsets.US_ASCII)).putInt(0x10000).putInt(1).putInt(40).position(40).putInt(0x10000).array());
        assertEquals(List.of(collection, large, small), SystemFonts.files(List.of(folder, folder.resolve("missing"))));
    }

    @Test
    void everySystemHasItsPlaces() {
        assertTrue(SystemFonts.folders("windows 11", Path.of("home")).getFirst().toString().contains("Windows"));
        assertTrue(SystemFonts.folders("mac os x", Path.of("home")).contains(Path.of("/Library/Fonts")));
        assertTrue(SystemFonts.folders("linux", Path.of("home")).contains(Path.of("/usr/share/fonts")));
    }

    @Test
    void aCharacterThatDejaVuLacksIsTakenFromAFontOfTheMachine(@TempDir Path folder) throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.ttf"), "no font at all");
        Path mono = folder.resolve("mono.ttf");
        try (InputStream in = Objects.requireNonNull(PdfFonts.class.getResourceAsStream("/net/sf/jasperreports/fonts/dejavu/DejaVuSansMono.ttf"))) {
            Files.copy(in, mono);
        }
        String aplSlash = "\u2340"; // in DejaVu Sans Mono, not in DejaVu Sans
        try (PdfFonts none = PdfFonts.covering("plain ä Ω", List.of(broken, mono)); PdfFonts one = PdfFonts.covering(aplSlash, List.of(broken, mono))) {
            assertEquals(false, none.families().contains("other0"));
            assertEquals(true, one.families().contains("other0"));
        }
    }

    private static Path font(Path file, int kind, int size) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, ByteBuffer.allocate(size).putInt(kind).array());
    }
}
