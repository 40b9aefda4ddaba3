package dev.chimera.core.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostCheckTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "This suggests that the first call took 3 seconds longer.   | holds a figure",
        "This suggests that the call took ٤ seconds longer.          | holds a figure",
        "This suggests that ¼ of the calls were cold.                | holds a figure",
        "This suggests that Ⅳ of the calls were cold.                | holds a figure",
        "This suggests that twice the usual time was needed.         | holds the number word \"twice\"",
        "This suggests that the Majority of calls were cold.         | holds the number word \"majority\"",
        "This suggests that you should look at the cold calls.       | speaks to the reader",
        "This is slow.                                                | too short",
        "This suggests that slow slow slow calls were cold.          | repeats itself",
        "This suggests that calls were cold because calls were cold. | repeats itself",
    })
    void sentencesThatCannotStandAreRefusedWithTheReason(String sentence, String fault) {
        assertEquals(Optional.of(fault), PostCheck.fault(sentence));
    }

    @Test
    void aPlainSentencePasses() {
        assertEquals(Optional.empty(), PostCheck.fault("This suggests that the model had to be loaded before the first call, so the median is fairer."));
    }
}
