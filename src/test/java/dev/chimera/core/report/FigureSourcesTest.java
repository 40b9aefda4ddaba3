package dev.chimera.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.check.Checker;
import dev.chimera.core.check.Label;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.ingest.IngestResult;
import dev.chimera.core.report.export.Exported;
import dev.chimera.core.report.export.ReportHtml;
import dev.chimera.core.report.export.Sources;
import dev.chimera.core.report.export.Sources.Note;
import dev.chimera.core.report.export.Sources.Piece;
import dev.chimera.core.report.export.Sources.Standing;
import dev.chimera.core.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureSourcesTest {
    private static final Pattern LINK = Pattern.compile("href=\"#([^\"]*)\"");
    private static final Pattern ID = Pattern.compile("id=\"([^\"]*)\"");
    @TempDir
    private Path folder = Path.of("");

    private FactSet facts() throws IOException {
        Files.writeString(folder.resolve("runs.csv"), "model,ttft_ms\nalpha,100\nalpha,110\nalpha,180\nbeta,300\nbeta,310\nbeta,320\n");
        Files.writeString(folder.resolve("more.csv"), "a,b\n1,2\n");
        return WrittenRun.of(folder).ingested().map(IngestResult::facts).orElseThrow();
    }

    private static String text(Note note) {
        return Stream.concat(note.place().stream(), note.values().stream().flatMap(List::stream)).map(Piece::text).collect(Collectors.joining());
    }

    @Test
    void aFigureLeadsToItsFileColumnRowsAndArithmetic() throws IOException {
        String report = "The folder holds 2 CSV files. In `runs.csv`, the largest `ttft_ms` is 320 ms and the smallest 100 ms. There are 17 dogs. The folder holds 9 JSON files.\n";
        Sources sources = FigureSources.of(report, facts());
        assertEquals(List.of(Standing.SUPPORTED, Standing.SUPPORTED, Standing.SUPPORTED, Standing.UNSUPPORTED, Standing.CONTRADICTED),
                sources.references().stream().map(reference -> reference.standing()).toList());
        assertEquals(List.of(1, 2, 2, 3, 4), sources.references().stream().map(reference -> reference.note()).toList());
        assertEquals("the list of filesCSV files 2", text(sources.notes().getFirst()));
        String measured = text(sources.notes().get(1));
        assertTrue(measured.startsWith("runs.csv, column ttft_ms") && measured.contains("max 320 ms (row 6)") && measured.contains("min 100 ms (row 1)"), measured);
        assertTrue(text(sources.notes().get(3)).startsWith("Contradicted by the data: "), () -> text(sources.notes().get(3)));
    }

    @Test
    void whatIsDerivedShowsItsArithmetic() throws IOException {
        RunState state = WrittenRun.of(folder(facts()));
        String report = ReportMarkdown.of(state);
        Sources sources = FigureSources.of(report, state.ingested().orElseThrow().facts());
        assertTrue(sources.notes().stream().map(FigureSourcesTest::text).anyMatch(note -> note.contains("2 ÷ 2 = 100 %") && note.contains("the list of files")),
                () -> sources.notes().stream().map(FigureSourcesTest::text).collect(Collectors.joining("\n")));
    }

    private Path folder(FactSet facts) {
        assertTrue(facts.size() > 0);
        return folder;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 5, 7})
    void everyLabelledFigureOfAWrittenReportHasItsReferenceAndAWayBack(int seed) throws IOException {
        MadeUpFolder.write(folder, seed);
        RunState state = WrittenRun.of(folder);
        FactSet facts = state.ingested().orElseThrow().facts();
        String report = ReportMarkdown.of(state);
        Sources sources = FigureSources.of(report, facts);
        long labelled = Checker.check(report, facts).claims().stream().filter(claim -> claim.label() != Label.IGNORE).count();
        String html = ReportHtml.of(new Exported(report, sources, List.of()));
        List<String> places = ID.matcher(html).results().map(found -> found.group(1)).toList();
        assertEquals(labelled, places.stream().filter(place -> place.startsWith("figure.")).count());
        assertEquals(places.size(), new HashSet<>(places).size(), "no place twice");
        List<String> ways = LINK.matcher(html).results().map((MatchResult found) -> found.group(1)).toList();
        assertEquals(List.of(), ways.stream().filter(way -> !places.contains(way)).toList());
        assertTrue(ways.containsAll(places.stream().filter(place -> place.startsWith("figure.") || place.startsWith("source.")).toList()), "there and back");
        assertEquals(sources.notes().size(), new HashSet<>(sources.notes()).size(), "the same source once");
        assertTrue(sources.notes().size() < labelled, "few notes for many figures");
    }
}
