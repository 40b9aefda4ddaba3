package dev.chimera.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.llm.GenerationOptions;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class OptionsModelTest {
    private final OptionsModel model = new OptionsModel();

    @Test
    void whatIsTypedIsInTheRequestAndTheRestIsTheServers() {
        model.set(GenerationOption.NUM_CTX, Optional.of(" 4096 "));
        assertEquals(GenerationOptions.DEFAULTS.with(GenerationOption.NUM_CTX, 4096), model.options());
        model.set(GenerationOption.NUM_CTX, Optional.empty());
        assertEquals(GenerationOptions.DEFAULTS, model.options());
    }

    @Test
    void aValueOutOfRangeIsSaidAndKeepsTheRequestFromBeingMade() {
        model.set(GenerationOption.TEMPERATURE, Optional.of("3"));
        assertEquals(Optional.of("temperature must be a number from 0 to 2, not \"3\""), model.trouble());
        assertThrows(IllegalArgumentException.class, model::options);
        assertEquals(Map.of(), model.asText());
    }

    @Test
    void anEmptyFieldThatIsNotTheDefaultIsAnError() {
        model.set(GenerationOption.TOP_K, Optional.of(""));
        assertTrue(model.trouble(GenerationOption.TOP_K).isPresent());
    }

    @Test
    void theWindowIsTooSmallWhenPromptAndAnswerDoNotFit() {
        assertTrue(new ContextUse(OptionalInt.of(1800), OptionalInt.of(300), OptionalInt.of(2048)).tooMuch());
        assertEquals(0.5, new ContextUse(OptionalInt.of(924), OptionalInt.of(100), OptionalInt.of(2048)).share());
        assertEquals(0, new ContextUse(OptionalInt.of(924), OptionalInt.empty(), OptionalInt.empty()).share());
    }
}
