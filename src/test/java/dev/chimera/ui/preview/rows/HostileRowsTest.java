package dev.chimera.ui.preview.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.testkit.Hostile;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The preview of texts that try to run or to phone home: text, and links that lead to the web or nowhere.
class HostileRowsTest {
    static List<String> cases() throws IOException {
        return Hostile.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void onlyTheWebOpensAndNothingIsFetched(String name) throws IOException {
        try (Hostile host = new Hostile()) {
            for (Row row : LiveMarkdown.whole(host.markdown(name)).rows()) {
                for (Span span : row.spans()) {
                    Links.openable(span.link()).ifPresent(address -> assertTrue(List.of("http", "https", "mailto").contains(address.getScheme()), address::toString));
                }
            }
            assertEquals(0, host.visits());
        }
    }

    @Test
    void htmlIsShownAsItWasWritten() throws IOException {
        try (Hostile host = new Hostile()) {
            String shown = LiveMarkdown.whole(host.markdown("script-tags.md")).rows().stream().flatMap(row -> row.spans().stream()).map(Span::text).collect(Collectors.joining());
            assertTrue(shown.contains("<script>alert(1)</script>"), shown);
            String links = LiveMarkdown.whole(host.markdown("javascript-links.md")).rows().stream().flatMap(row -> row.spans().stream())
                    .filter(span -> Links.openable(span.link()).isPresent()).map(Span::text).collect(Collectors.joining());
            assertFalse(links.contains("a"), links);
        }
    }
}
