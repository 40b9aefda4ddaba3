package dev.chimera.core.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.llm.AnswerShape;
import dev.chimera.core.prose.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseBookTest {
    private static final List<PhraseBook> BOOKS = List.of(PhraseBook.load(true), PhraseBook.load(false));

    @ParameterizedTest
    @EnumSource(Finding.Kind.class)
    void everyKindOfFindingHasSentencesThatPassTheirOwnChecks(Finding.Kind kind) {
        for (PhraseBook phrases : BOOKS) {
            assertFalse(phrases.risk(kind.name()).isBlank());
            for (AnswerShape.Phrases shape : List.of(phrases.reading(kind.name()), phrases.action(kind.name()), phrases.mitigation(kind.name()))) {
                assertFalse(shape.slots().isEmpty());
                allPass(shape);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"_RESULTS", "_DOUBTS", "_QUIET"})
    void soHaveSummaryAndConclusion(String state) {
        for (PhraseBook phrases : BOOKS) {
            allPass(phrases.reading(PhraseBook.SUMMARY + state));
            allPass(phrases.reading(PhraseBook.CONCLUSION + state));
        }
    }

    @Test
    void onlyDataAboutLanguageModelsIsToldOfModels() {
        assertTrue(BOOKS.getFirst().reading("COLD_START").pattern().contains("weights"));
        assertFalse(BOOKS.getLast().reading("COLD_START").pattern().contains("weights"));
    }

    private static void allPass(AnswerShape.Phrases shape) {
        List<String> sentences = List.of("");
        for (List<String> slot : shape.slots()) {
            List<String> longer = new ArrayList<>();
            sentences.forEach(start -> slot.forEach(phrase -> longer.add(start + phrase)));
            sentences = longer;
        }
        for (String sentence : sentences) {
            assertEquals(Optional.empty(), PostCheck.fault(sentence), sentence);
            assertTrue(shape.accepts(sentence), sentence);
            assertTrue(sentence.endsWith("."), sentence);
        }
    }
}
