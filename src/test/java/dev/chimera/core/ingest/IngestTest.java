package dev.chimera.core.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.fact.FactId;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IngestTest {
    private static final int FIELD = 50_000_000;

    private final Path folder;

    IngestTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private IngestResult ingest() throws IOException {
        return Ingest.folder(folder, path -> true, progress -> {}, () -> false);
    }

    private void put(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    @Test
    void theListNamesEveryFileAndWhyItWillNotBeRead() throws IOException {
        put("b/x.csv", "a,b\n1,2\n");
        put("a.txt", "hello");
        Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve("b/x.csv"));
        Instant modified = Instant.parse("2025-10-02T00:00:00Z");
        Files.setLastModifiedTime(folder.resolve("a.txt"), FileTime.from(modified));
        Listing listing = Ingest.list(folder);
        assertEquals(List.of("a.txt", "b/x.csv"), listing.files().stream().map(Listing.File::path).toList());
        assertEquals(new Listing.File("a.txt", Optional.empty(), 5, modified), listing.files().getFirst());
        assertEquals(List.of(new Skipped("a.txt", 0, "not a CSV, JSON or Markdown file"), new Skipped("link.csv", 0, "a symbolic link, not followed")),
                listing.skipped());
    }

    /// Links to the folder itself, to what is above it, to each other, to nothing and to files elsewhere.
    @Test
    void linksLeadNeitherInCirclesNorOutOfTheFolder(@TempDir Path elsewhere) throws IOException {
        put("b/x.csv", "model,ms\na,1\nb,2\n");
        Files.writeString(elsewhere.resolve("secret.csv"), "model,ms\na,4242\nb,4242\n");
        Files.createSymbolicLink(folder.resolve("b/self"), folder.resolve("b"));
        Files.createSymbolicLink(folder.resolve("b/up"), Path.of("../.."));
        Files.createSymbolicLink(folder.resolve("one"), folder.resolve("two"));
        Files.createSymbolicLink(folder.resolve("two"), folder.resolve("one"));
        Files.createSymbolicLink(folder.resolve("nowhere.json"), folder.resolve("absent.json"));
        Files.createSymbolicLink(folder.resolve("out"), elsewhere);
        Files.createSymbolicLink(folder.resolve("out.csv"), elsewhere.resolve("secret.csv"));
        IngestResult result = ingest();
        assertEquals(List.of("b/x.csv"), result.inventory().files().stream().map(FileProfile::path).toList());
        assertEquals(List.of("b/self", "b/up", "nowhere.json", "one", "out", "out.csv", "two"),
                result.skipped().stream().filter(skipped -> skipped.reason().equals("a symbolic link, not followed")).map(Skipped::path).toList());
        assertTrue(result.facts().all().stream().noneMatch(fact -> fact.number() == 4242));
    }

    @Test
    void aFolderThatDoesNotExistIsAnError() {
        assertThrows(NoSuchFileException.class, () -> Ingest.list(folder.resolve("absent")));
        assertThrows(IOException.class, () -> Ingest.folder(folder.resolve("absent"), path -> true, progress -> {}, () -> false));
    }

    @Test
    void anEmptyFolderHasNoFilesAndSaysSo() throws IOException {
        IngestResult result = ingest();
        assertEquals(0, result.inventory().total());
        assertEquals(0, result.facts().get(new FactId("total_files")).number());
    }

    @Test
    void onlyWhatIsIncludedIsRead() throws IOException {
        put("a.csv", "x,ms\na,1\n");
        put("b.csv", "x,ms\na,2\n");
        IngestResult result = Ingest.folder(folder, "b.csv"::equals, progress -> {}, () -> false);
        assertEquals(List.of("b.csv"), result.inventory().files().stream().map(FileProfile::path).toList());
        assertEquals(1, result.facts().get(new FactId("total_files")).number());
    }

    @Test
    void theLastProgressIsTheWhole() throws IOException {
        put("a.csv", "x,ms\na,1\n");
        put("b.json", "{}");
        List<IngestProgress> seen = new ArrayList<>();
        Ingest.folder(folder, path -> true, seen::add, () -> false);
        IngestProgress last = seen.getLast();
        assertEquals(List.of(2, 2, 11L, 11L), List.of(last.files(), last.totalFiles(), last.bytes(), last.totalBytes()));
    }

    @Test
    void cancellingIsAskedForAtLeastEverySixtyFourKilobytes() throws IOException {
        put("large.csv", "model,ms\n" + "a,1\n".repeat(1_000_000));
        put("large.json", "[" + "{\"ms\":1},".repeat(400_000) + "{}]");
        put("large.md", "# Words\n\n" + "some words\n\n".repeat(150_000));
        for (String name : List.of("large.csv", "large.json", "large.md")) {
            long[] read = {0};
            long[] lastAsked = {0};
            long[] longest = {0};
            FileBytes bytes = new FileBytes(() -> {
                longest[0] = Math.max(longest[0], read[0] - lastAsked[0]);
                lastAsked[0] = read[0];
                return false;
            }, more -> read[0] += more);
            Listing.File file = Ingest.list(folder).files().stream().filter(one -> one.path().equals(name)).findFirst().orElseThrow();
            new FileReader(folder, bytes, new WideFiles(() -> false)).read(file, file.type().orElseThrow(), Extent.FACTS);
            assertEquals(file.bytes(), read[0]);
            assertTrue(longest[0] > 0 && longest[0] <= 1 << 16, name + " was read for " + longest[0] + " bytes");
        }
    }

    @Test
    void cancellingStopsInTheMiddleOfALargeFile() throws IOException {
        try (Writer out = Files.newBufferedWriter(folder.resolve("large.csv"))) {
            for (int i = 0; i < 3_000_000; i++) {
                out.write("model,0.123456789012\n");
            }
        }
        long start = System.nanoTime();
        boolean[] began = {false};
        assertThrows(CancellationException.class,
                () -> Ingest.folder(folder, path -> true, progress -> began[0] = progress.bytes() > 0, () -> began[0]));
        assertTrue(began[0] && System.nanoTime() - start > 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void theNumberOfThreadsAndTheOrderOfFilesDoNotShow(int threads) throws IOException {
        for (int i = 0; i < 40; i++) {
            put("part" + i % 3 + "/run" + i + (i % 2 == 0 ? ".csv" : ".json"),
                    i % 2 == 0 ? "model,ttft_s\na," + i + "\nb,0." + i + "\n" : "{\"results\":[{\"ttft_s\":" + i + "}]}");
        }
        IngestResult usual = ingest();
        Listing listing = Ingest.list(folder);
        List<Listing.File> files = new ArrayList<>(listing.files());
        Collections.shuffle(files, new Random(threads));
        IngestResult other = Ingest.result(folder, listing, new Workers(folder, files, () -> false, threads).run(progress -> {}));
        assertEquals(usual, withFacts(usual, other));
        assertEquals(usual.facts().all(), other.facts().all());
    }

    /// All traps at once, many of them with the same names: facts, their ids, smells and what was skipped are the same however they are read.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void everyTrapGivesTheSameFactsInAnyOrder(int threads) throws IOException {
        Path traps = Path.of("src/test/resources/cases/ingest");
        Listing listing = Ingest.list(traps);
        IngestResult usual = Ingest.result(traps, listing, new Workers(traps, Ingest.chosen(listing, path -> true), () -> false, 1).run(progress -> {}));
        List<Listing.File> files = new ArrayList<>(Ingest.chosen(listing, path -> true));
        Collections.shuffle(files, new Random(threads * 31L));
        IngestResult other = Ingest.result(traps, listing, new Workers(traps, files, () -> false, threads).run(progress -> {}));
        assertTrue(usual.facts().size() > 500 && !usual.smells().isEmpty());
        assertEquals(usual, withFacts(usual, other));
        assertEquals(usual.facts().all(), other.facts().all());
        assertEquals(usual.facts().tables(), other.facts().tables());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void filesBeyondTheFactsThatFitAreProfiledAndSaid(int threads) throws IOException {
        for (int i = 0; i < 30; i++) {
            put("run" + (char) ('a' + i % 26) + i + ".csv", "model,ttft_s,tokens_s\na,1,2\nb,0." + i + ",3\n");
        }
        Listing listing = Ingest.list(folder);
        IngestResult result = Ingest.result(folder, listing, new Workers(folder, listing.files(), () -> false, threads).stating(400).run(progress -> {}));
        List<String> stated = result.facts().where(fact -> fact.subject().get("column").equals("ttft_s")).stream()
                .map(fact -> fact.subject().get("file")).distinct().sorted().toList();
        assertEquals(listing.files().stream().map(Listing.File::path).limit(stated.size()).toList(), stated);
        assertEquals(12, stated.size());
        assertEquals(List.of(new Skipped(listing.files().get(12).path(), 0,
                "from here on 18 files are profiled, and no facts are stated about their columns")), result.skipped());
        assertTrue(result.inventory().files().stream().allMatch(file -> file.columns().get(1).statistics().isPresent()));
    }

    /// Fact sets are compared by their facts: the record's own equality would compare them by identity.
    private static IngestResult withFacts(IngestResult usual, IngestResult other) {
        return new IngestResult(other.inventory(), usual.facts(), other.smells(), other.skipped(), other.skippedRows());
    }

    @Test
    void oneFieldOfFiftyMegabytesIsCountedAndTheRowsAroundItAreRead() throws IOException {
        try (Writer out = Files.newBufferedWriter(folder.resolve("huge.csv"))) {
            out.write("model,note,ms\na,x,1\nb,\"");
            for (int i = 0; i < FIELD / 10; i++) {
                out.write("0123456789");
            }
            out.write("\",2\nc,y,3\n");
        }
        IngestResult result = ingest();
        assertEquals(List.of(new Skipped("huge.csv", 3, "a row of more than 1048576 characters")), result.skipped());
        assertEquals(2, result.inventory().files().getFirst().rows());
    }

    @Test
    void aQuoteThatNeverClosesInALargeFileLosesNothingInSilence() throws IOException {
        try (Writer out = Files.newBufferedWriter(folder.resolve("open.csv"))) {
            out.write("model,note,ms\na,x,1\nb,\"open,2\n");
            for (int i = 0; i < 100_000; i++) {
                out.write("model,some text,3\n");
            }
        }
        IngestResult result = ingest();
        long rows = result.inventory().files().getFirst().rows();
        assertEquals(100_002, rows + result.skippedRows());
    }

    @Test
    void tenThousandColumnsAreProfiled() throws IOException {
        StringBuilder text = new StringBuilder("c0");
        for (int i = 1; i < 10_000; i++) {
            text.append(",c").append(i);
        }
        text.append("\n1").append(",1".repeat(9_999)).append("\n");
        put("wide.csv", text.toString());
        IngestResult result = ingest();
        assertEquals(10_000, result.inventory().files().getFirst().columns().size());
        assertTrue(result.skipped().contains(new Skipped("wide.csv", 0, "only the first 2000 numeric columns became facts")));
    }

    @Test
    void hundredPlacesAreListedAndAllAreCounted() throws IOException {
        put("ragged.csv", "a,b,c\n1,2,3\n" + "1,2\n".repeat(1000) + "4,5,6\n");
        IngestResult result = ingest();
        assertEquals(100, result.skipped().size());
        assertEquals(1000, result.skippedRows());
        assertEquals(2, result.inventory().files().getFirst().rows());
    }
}
