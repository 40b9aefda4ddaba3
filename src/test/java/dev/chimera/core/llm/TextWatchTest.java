package dev.chimera.core.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextWatchTest {
    private static final String OPENING = "The measurements were taken on one machine and tell of its cold start, which is far slower than all later calls of it. "
            + "So the first value of each file should be read with care, and the rest is steady. ";

    private static TextWatch watch() {
        return new TextWatch(List.of(new Message(Message.Role.USER, "Say what you see.")));
    }

    /// What was said, and after how many characters; pieces are of three characters.
    private static Optional<String> said(TextWatch watch, String text) {
        for (int i = 0; i < text.length(); i += 3) {
            Optional<String> trouble = watch.accept(text.substring(i, Math.min(text.length(), i + 3)));
            if (trouble.isPresent()) {
                return trouble;
            }
        }
        return watch.look();
    }

    @ParameterizedTest
    @ValueSource(strings = {" the", "no no yes. ", "The value is high, and the value is low. ",
        "It is clear that the run was slow. It may be that the disk was busy at that time, or that the model had to be loaded. "})
    void whatIsWrittenOverAndOverIsNoticed(String unit) {
        Optional<String> trouble = said(watch(), OPENING + unit.repeat(400));
        assertTrue(trouble.orElseThrow().endsWith("over and over"), trouble.toString());
        assertTrue(trouble.get().length() < 100, trouble.get());
    }

    @Test
    void itIsNoticedWithinAFewHundredCharacters() {
        TextWatch watch = watch();
        watch.accept(OPENING);
        int needed = 0;
        while (watch.accept(" again and again").isEmpty()) {
            needed += 16;
        }
        assertTrue(needed < 700, "noticed after " + needed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void randomProseIsNoLoop(long seed) {
        Random random = new Random(seed);
        List<String> words = List.of("the", "run", "was", "slow", "and", "cold", "then", "steady", "again", "of", "model", "value");
        String prose = IntStream.range(0, 3_000).mapToObj(_ -> words.get(random.nextInt(words.size()))).collect(Collectors.joining(" "));
        assertEquals(Optional.empty(), said(watch(), prose));
    }

    @Test
    void rulesAndTablesAreNoLoops() {
        assertEquals(Optional.empty(), said(watch(), OPENING + "| " + "-".repeat(300) + " |\n" + "| a | b |\n".repeat(10) + OPENING));
    }

    @Test
    void aScriptThatNothingBeforeUsesIsNoticed() {
        assertEquals(Optional.of("went over to the cyrillic script, which nothing before uses"),
                said(watch(), OPENING + "Это совсем другой язык, которого здесь никто не ждал и не просил, и так далее без конца."));
    }

    @Test
    void aNameInAnotherScriptIsNothingToSay() {
        assertEquals(Optional.empty(), said(watch(), OPENING + "The author is called Лев Толстой. " + OPENING));
    }

    @Test
    void aScriptOfThePromptOrOfTheBeginningIsAtHome() {
        String greek = "Αυτό είναι ένα μεγάλο κείμενο που συνεχίζει χωρίς τέλος, και άλλο τόσο ακόμα. ";
        assertEquals(Optional.empty(), said(new TextWatch(List.of(new Message(Message.Role.USER, "Γειά"))), OPENING + greek));
        assertEquals(Optional.empty(), said(watch(), greek + OPENING));
    }
}
