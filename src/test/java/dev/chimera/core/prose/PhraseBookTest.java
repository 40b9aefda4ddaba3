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

class PhraseBookTest {
    private final PhraseBook phrases = PhraseBook.load();

    @ParameterizedTest
    @EnumSource(Finding.Kind.class)
    void everyKindOfFindingHasSentencesThatPassTheirOwnChecks(Finding.Kind kind) {
        assertFalse(phrases.risk(kind.name()).isBlank());
        for (AnswerShape.Phrases shape : List.of(phrases.reading(kind.name()), phrases.action(kind.name()), phrases.mitigation(kind.name()))) {
            allPass(shape);
        }
    }

    @Test
    void soHaveSummaryAndConclusion() {
        allPass(phrases.reading(PhraseBook.SUMMARY));
        allPass(phrases.reading(PhraseBook.CONCLUSION));
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
