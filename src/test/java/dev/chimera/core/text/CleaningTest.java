package dev.chimera.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.text.Cleaned.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleaningTest {
    private static final Path CASES = Path.of("src/test/resources/cases/cleaning");

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList().stream();
        }
    }

    private static String summary(Cleaned cleaned) {
        StringBuilder text = new StringBuilder(cleaned.markdown());
        cleaned.removed().forEach(removed -> text.append("<<").append(removed.reason()).append(": ").append(removed.text().replace("\n", "\\n")).append('\n'));
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void removesWhatIsNoPartOfAReport(Path folder) throws IOException {
        Cleaned cleaned = Cleaning.of(Files.readString(folder.resolve("in.md")));
        assertEquals(Files.readString(folder.resolve("expected.txt")), summary(cleaned));
        assertEquals(new Cleaned(cleaned.markdown(), List.of()), Cleaning.of(cleaned.markdown()));
    }

    @Test
    void leavesAReportOfTheProgramAlone() throws IOException {
        String report = Files.readString(Path.of("sample-reports/built-in-writer.md"));
        assertTrue(Cleaning.of(report).removed().stream().allMatch(removed -> removed.reason() == Reason.REPEATED || removed.reason() == Reason.OWN_DATE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "```", "~~~\n```", "Sure", "- ", "# ", "```md\n```", "Sure, here is it.\n\n---", "---\n---", "> ok\n\n> ok"})
    void noTextBreaksItAndASecondTimeChangesNothing(String text) {
        Cleaned cleaned = Cleaning.of(text);
        assertEquals(cleaned.markdown(), Cleaning.of(cleaned.markdown()).markdown());
    }
}
