package dev.chimera.core.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.chimera.core.ingest.csv.CsvTables;
import dev.chimera.core.ingest.json.JsonTables;
import dev.chimera.core.ingest.markdown.MarkdownTables;
import dev.chimera.core.ingest.table.ByteSource;
import dev.chimera.core.ingest.table.Table;
import dev.chimera.core.ingest.table.Troubles;
import dev.chimera.core.ingest.table.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// However the bytes of a file arrive, it reads the same.
class BufferSplittingTest {
    private static final int SPLITTINGS = 12;

    private record Outcome(FileProfile profile, List<Troubles.Trouble> troubles, long rows) {}

    static Stream<Path> files() throws IOException {
        return Files.walk(Path.of("src/test/resources/cases/ingest"))
                .filter(path -> path.toString().contains("/in/") && FileType.of(path.getFileName().toString()).isPresent()).sorted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void anySplittingIntoBuffersGivesTheSame(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        FileType type = FileType.of(file.getFileName().toString()).orElseThrow();
        Outcome whole = read(type, () -> new ByteArrayInputStream(bytes));
        assertEquals(whole, read(type, new HeldFile(bytes)));
        for (int seed = 0; seed < SPLITTINGS; seed++) {
            int most = 1 + seed * seed;
            SplittableRandom random = new SplittableRandom(seed);
            assertEquals(whole, read(type, () -> new Dribble(bytes, random, most)));
        }
    }

    private static Outcome read(FileType type, ByteSource source) throws IOException {
        Troubles troubles = new Troubles();
        List<Table> tables = switch (type) {
            case CSV -> CsvTables.read(source, new Vocabulary(false), troubles);
            case JSON -> JsonTables.read(source, new Vocabulary(false), troubles);
            case MARKDOWN -> MarkdownTables.read(source, new Vocabulary(false), troubles).tables();
        };
        FileProfile profile = Profiles.of(new Listing.File("file", Optional.of(type), 0, Instant.EPOCH), type, "", tables);
        return new Outcome(profile, troubles.listed(), troubles.rows());
    }

    private record HeldFile(byte[] bytes) implements ByteSource {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public Optional<Held> whole() {
            return Optional.of(new Held(Arrays.copyOf(bytes, bytes.length + Held.PAD), bytes.length));
        }
    }

    /// Hands out a random number of bytes at a time.
    private static final class Dribble extends InputStream {
        private final byte[] bytes;
        private final SplittableRandom random;
        private final int most;
        private int at;

        Dribble(byte[] bytes, SplittableRandom random, int most) {
            this.bytes = bytes;
            this.random = random;
            this.most = most;
        }

        @Override
        public int read() {
            return at == bytes.length ? -1 : bytes[at++] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (at == bytes.length) {
                return -1;
            }
            int got = Math.min(Math.min(length, bytes.length - at), 1 + random.nextInt(most));
            System.arraycopy(bytes, at, target, offset, got);
            at += got;
            return got;
        }
    }
}
