package dev.chimera.core.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that are broken in ways nobody thought of are read, said to be broken, and read the same the second time.
class MutatedFilesTest {
    private static final int FILES = 60;
    private static final List<String> PIECES = List.of(",", ";", "\t", "|", "\"", "'", "\n", "\r", "\\", "{", "}", "[", "]", ":", "#", "-", "\0", "\ufeff", "é", "1e999", "-0",
            "99999999999999999999", "\"\"", "\n\n", "NaN", "1,5", "22,80,000", "{\"a\":", "[[[[", "---\n", "| a | b |\n|---|---|\n", "2099-01-01", "1e-320");

    private final Path folder;

    MutatedFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noFileMakesTheIngestFail(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        List<Path> cases = cases();
        for (int i = 0; i < FILES; i++) {
            Path file = cases.get(random.nextInt(cases.size()));
            byte[] bytes = Files.readAllBytes(file);
            for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
                bytes = changed(bytes, random);
            }
            Files.write(folder.resolve(i + "_" + file.getFileName()), bytes);
        }
        IngestResult once = ingest();
        IngestResult again = ingest();
        assertEquals(FILES, once.inventory().total());
        assertEquals(List.of(), once.skipped().stream().filter(skipped -> skipped.reason().startsWith("not understood")).toList());
        assertEquals(once.skipped(), again.skipped());
        assertEquals(once.inventory(), again.inventory());
        assertEquals(once.facts().all(), again.facts().all());
    }

    private IngestResult ingest() throws IOException {
        return Ingest.folder(folder, path -> true, progress -> {}, () -> false);
    }

    private static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/cases/ingest"))) {
            return new ArrayList<>(files.filter(path -> path.toString().contains("/in/") && FileType.of(path.getFileName().toString()).isPresent()).sorted().toList());
        }
    }

    /// Cuts, doubles, drops, puts in, or writes the whole in another encoding.
    private static byte[] changed(byte[] bytes, SplittableRandom random) {
        int at = random.nextInt(bytes.length + 1);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(40));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        switch (random.nextInt(7)) {
            case 0 -> { }
            case 1 -> out.write(bytes, at + length, bytes.length - at - length);
            case 2 -> {
                out.write(bytes, at, length);
                out.write(bytes, at, bytes.length - at);
            }
            case 3 -> {
                out.write(random.nextInt(256));
                out.write(bytes, at, bytes.length - at);
            }
            case 4 -> {
                out.reset();
                out.writeBytes(new String(bytes, StandardCharsets.ISO_8859_1).getBytes(random.nextBoolean() ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_32LE));
            }
            case 5 -> {
                out.reset();
                IntStream.range(0, bytes.length).filter(i -> bytes[i] != '\n' || random.nextInt(4) > 0).map(i -> bytes[i]).forEach(out::write);
            }
            default -> {
                out.writeBytes(PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8));
                out.write(bytes, at, bytes.length - at);
            }
        }
        return out.toByteArray();
    }
}
