package dev.chimera.core.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenEstimateTest {
    private static final List<Message> PROMPT = List.of(new Message(Message.Role.SYSTEM, "s".repeat(90)), new Message(Message.Role.USER, "u".repeat(100)));

    @Test
    void beforeAnyCountOnePointNineCharactersAreAToken() {
        assertEquals(100, TokenEstimate.uncalibrated().tokens("m", PROMPT));
    }

    @Test
    void aCountCalibratesItsModelOnly() {
        TokenEstimate estimate = TokenEstimate.uncalibrated().after("m", PROMPT, 50);
        assertEquals(50, estimate.tokens("m", PROMPT));
        assertEquals(100, estimate.tokens("other", PROMPT));
        assertTrue(estimate.isCalibrated("m"));
    }

    @Test
    void theDensestPromptHolds() {
        TokenEstimate estimate = TokenEstimate.uncalibrated().after("m", PROMPT, 60).after("m", PROMPT, 50);
        assertEquals(60, estimate.tokens("m", PROMPT));
    }

    @Test
    void aCountThatCannotBeOfTheWholePromptChangesNothing() {
        assertEquals(TokenEstimate.uncalibrated(), TokenEstimate.uncalibrated().after("m", PROMPT, 20));
        assertEquals(TokenEstimate.uncalibrated(), TokenEstimate.uncalibrated().after("m", PROMPT, 0));
    }

    @Test
    void theGuardSaysHowMuchIsLeftOrMissing() {
        assertEquals(new ContextGuard.Verdict.Fits(24), ContextGuard.check(800, 200, 1024));
        assertEquals(new ContextGuard.Verdict.Fits(0), ContextGuard.check(824, 200, 1024));
        assertEquals(new ContextGuard.Verdict.TooLong(1, 1280), ContextGuard.check(825, 200, 1024));
    }

    @Test
    void aPromptThatFillsTheWindowOrIsHalfGoneLooksCut() {
        assertTrue(ContextGuard.looksCut(0, 128, 128));
        assertTrue(ContextGuard.looksCut(458, 130, 256));
        assertFalse(ContextGuard.looksCut(140, 130, 256));
        assertFalse(ContextGuard.looksCut(0, 0, 0));
    }
}
