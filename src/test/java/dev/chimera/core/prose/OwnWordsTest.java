package dev.chimera.core.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnWordsTest {
    private static final Ask ASK = new Ask("reading", "cold start: the first measurement of a series is far slower than the others", "Write.",
            PhraseBook.load(true).reading("COLD_START"), List.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "This suggests that the first measurement became faster in each series.                          | claims a direction (\"faster\")",
        "This suggests that apples grow on trees near the quiet river bank.                              | is not about the finding",
        "This suggests that the first measurement , of a series needs care.                              | is broken by stray blanks",
        "This suggests that a read was delayed, probably by a cold cache at the first measurement.       | repeats an example",
    })
    void whatCannotStandIsRefusedWithTheReason(String sentence, String fault) {
        assertEquals(Optional.of(fault), OwnWords.fault(sentence, ASK));
    }

    @Test
    void aSentenceAboutTheFindingPasses() {
        assertEquals(Optional.empty(), OwnWords.fault("This suggests that the first measurement paid for the start of the model.", ASK));
    }

    @Test
    void theExamplesHoldNoFigure() {
        OwnWords.EXAMPLES.forEach(example -> assertEquals(Optional.empty(), PostCheck.fault(example.content()), example.content()));
    }
}
