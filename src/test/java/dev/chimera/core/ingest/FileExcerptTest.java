package dev.chimera.core.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The lines that are marked, with the value between brackets, as `number:text`.
class FileExcerptTest {
    @TempDir
    private Path folder = Path.of("");

    private FileExcerpt read(String name, String text, String column, Long... rows) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return FileExcerpt.of(folder, new FilePlace(name, "", column, List.of(rows), 0));
    }

    private String marked(String name, String text, String column, Long... rows) throws IOException {
        return read(name, text, column, rows).lines().stream().filter(FileExcerpt.Line::marked).map(FileExcerptTest::said).collect(Collectors.joining(" / "));
    }

    private static String said(FileExcerpt.Line line) {
        String value = line.from() == line.to() ? line.text()
                : line.text().substring(0, line.from()) + "[" + line.text().substring(line.from(), line.to()) + "]" + line.text().substring(line.to());
        return line.number() + ":" + value.strip();
    }

    @Test
    void aRowOfACsvFileIsFoundInItsLine() throws IOException {
        assertEquals("3:b,[2.5],\"x, y\"", marked("a.csv", "model,ttft,note\na,1.5,z\nb,2.5,\"x, y\"\n", "ttft", 2L));
        assertEquals("2:a,1.5,[z] / 3:b,2.5,[\"x, y\"]", marked("a.csv", "model,ttft,note\na,1.5,z\nb,2.5,\"x, y\"\n", "note", 1L, 2L));
        assertEquals("5:b;[2,5]", marked("odd.csv", "# made by hand\n\nmodel;ttft\na;1,5\nb;2,5\n", "ttft", 2L));
        assertEquals("4:b,[2.5],", marked("lines.csv", "model,ttft,note\na,1.5,\"two\nlines\"\nb,2.5,\n", "ttft", 2L));
    }

    @Test
    void anElementOfAJsonArrayIsFoundWithItsValue() throws IOException {
        String two = """
                {"results": [
                  {"ttft": 1, "of": {"ttft": 2}},
                  {
                    "of": {"ttft": 30},
                    "ttft": 4
                  }
                ], "ttft": 5}
                """;
        assertEquals("3:{ / 4:\"of\": {\"ttft\": [30]}, / 5:\"ttft\": 4 / 6:}", marked("a.json", two, "results[].of.ttft", 2L));
        assertEquals("2:{\"ttft\": [1], \"of\": {\"ttft\": 2}},", marked("a.json", two, "results[].ttft", 1L));
        assertEquals("1:{\"a\": [{\"t\": 1}, {\"t\": [\"2 s\"]}]}", marked("one.json", "{\"a\": [{\"t\": 1}, {\"t\": \"2 s\"}]}", "a[].t", 2L));
        assertEquals("1:[1, 2, [3.25]]", marked("bare.json", "[1, 2, 3.25]", "[]", 3L));
        assertEquals("3:{\"t\": [3]}", marked("a.jsonl", "{\"t\": 1}\nbroken\n{\"t\": 3}\n", "t", 2L));
    }

    @Test
    void aRowOfAMarkdownTableIsFoundUnderItsHeading() throws IOException {
        String text = "# A\n\n| m | t |\n|---|---|\n| a | 1 |\n\n# B\n\n| m | t |\n|---|---|\n| a | 2 |\n| b | 3 |\n";
        assertEquals("12:| b | [3] |", marked("a.md", text, "B: t", 2L));
        assertEquals("5:| a | [1] |", marked("a.md", text, "A: t", 1L));
    }

    @Test
    void whereNoRowIsNamedTheColumnIsShownThroughout() throws IOException {
        FileExcerpt all = read("a.csv", "model,ttft\na,1.5\nb,2.5\n", "ttft");
        assertFalse(all.lines().stream().anyMatch(FileExcerpt.Line::marked));
        assertEquals("1:model,ttft / 2:a,[1.5] / 3:b,[2.5]", all.lines().stream().map(FileExcerptTest::said).collect(Collectors.joining(" / ")));
    }

    @Test
    void ofALongFileOnlyTheSurroundingsAreShown() throws IOException {
        String rows = IntStream.rangeClosed(1, 9_000).mapToObj(i -> "m" + i + "," + i).collect(Collectors.joining("\n"));
        FileExcerpt near = read("long.csv", "model,ttft\n" + rows + "\n", "ttft", 8_000L);
        assertEquals("8001:m8000,[8000]", near.lines().stream().filter(FileExcerpt.Line::marked).map(FileExcerptTest::said).collect(Collectors.joining()));
        assertEquals(List.of(1L, 2L, 3L, 7961L), near.lines().stream().map(FileExcerpt.Line::number).limit(4).toList());
        assertEquals(8041L, near.lines().getLast().number());
    }

    @Test
    void aLongLineIsCutAroundTheValue() throws IOException {
        String items = IntStream.rangeClosed(1, 2_000).mapToObj(i -> "{\"t\": " + i + "}").collect(Collectors.joining(", "));
        FileExcerpt.Line line = read("long.json", "[" + items + "]", "[].t", 1_500L).lines().getFirst();
        assertEquals("1500", line.text().substring(line.from(), line.to()));
        assertTrue(line.text().length() < 2_010 && line.text().startsWith("… ") && line.text().endsWith(" …"));
    }

    @Test
    void aFileThatChangedSinceIsSaidToHave() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "model,ttft\na,1.5\n");
        FileReading reading = new FileReader(folder, new FileBytes(() -> false, _ -> { }), new WideFiles(() -> false)).read(
                new Listing.File("a.csv", FileType.of("a.csv"), 17, java.time.Instant.EPOCH), FileType.CSV, Extent.PROFILE);
        FilePlace place = new FilePlace("a.csv", reading.sha256(), "ttft", List.of(1L), 0);
        assertFalse(FileExcerpt.of(folder, place).changed());
        Files.writeString(folder.resolve("a.csv"), "model,ttft\na,1.6\n");
        assertTrue(FileExcerpt.of(folder, place).changed());
    }
}
