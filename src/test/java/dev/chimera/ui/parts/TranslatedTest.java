package dev.chimera.ui.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.ingest.Ingest;
import dev.chimera.core.ingest.Skipped;
import dev.chimera.core.run.FinishedCall;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TranslatedTest {
    private static final Path CASES = Path.of("src/test/resources/cases/ingest");
    private final Texts german = new Texts(Locale.GERMAN);
    private final Texts english = new Texts(Locale.ENGLISH);

    @Test
    void everyReasonWhyAPlaceIsSkippedIsKnownInTheOtherLanguage() throws IOException {
        Set<String> unknown = new TreeSet<>();
        Set<String> known = new TreeSet<>();
        try (Stream<Path> cases = Files.list(CASES)) {
            for (Path folder : cases.filter(Files::isDirectory).toList()) {
                for (Skipped place : Ingest.folder(folder.resolve("in"), path -> true, progress -> { }, () -> false).skipped()) {
                    assertEquals(place.reason(), english.said(place.reason()));
                    (german.said(place.reason()).equals(place.reason()) ? unknown : known).add(place.reason());
                }
            }
        }
        assertEquals(Set.of(), unknown);
        assertTrue(known.size() > 20, known::toString);
    }

    @Test
    void namesAndNumbersStayWhereTheyBelong() {
        assertEquals("3 Zellen, der Kopf hat 7; die letzten fehlen", german.said("3 cells where the header has 7; the last are left out"));
        assertEquals("kein JSON: Unexpected character ('x' (code 120)) (Spalte 12); was davor steht, bleibt",
                german.said("not JSON: Unexpected character ('x' (code 120)) (column 12); what came before is kept"));
        assertEquals("keine Zahlen nach model: mehr als 64 verschiedene Werte", german.said("no figures by model: more than 64 different values"));
        assertEquals("temp ist eine Zahl von 0 bis 2, nicht „warm“", german.said("temp must be a number from 0 to 2, not \"warm\""));
        assertEquals("der Ordner ließ sich nicht bis zum Ende lesen: keine Berechtigung, sie zu lesen",
                german.said("the folder could not be read to its end: no permission to read it"));
    }

    @Test
    void whatBecameOfAnAnswerAndWhyNoServerAnsweredAreKnown() {
        for (String said : List.of(FinishedCall.PROMPT_CUT, "the call did not end well", "not of the asked shape", "holds the number word \"twice\"", "was said before",
                "connection refused", "no connection within 3000 ms", "the answer is not what Ollama sends", "wrote \"la la\" over and over")) {
            assertTrue(!german.said(said).equals(said), said);
        }
    }

    @Test
    void aFileThatCannotBeUsedIsExplainedAndNotOnlyNamed() {
        for (IOException failure : List.of(new NoSuchFileException("/a/b"), new AccessDeniedException("/a/b"), new NotDirectoryException("/a/b"))) {
            String reason = Reasons.of(failure);
            assertFalse(reason.contains("/a/b"), reason);
            assertFalse(german.said(reason).equals(reason), reason);
        }
        assertEquals("No space left on device", Reasons.of(new IOException("No space left on device")));
        assertEquals("IOException", Reasons.of(new IOException()));
    }

    @Test
    void freeTextOfOthersStaysAsItIs() {
        assertEquals("CUDA error: out of memory", german.said("CUDA error: out of memory"));
        assertEquals("", german.said(""));
    }
}
