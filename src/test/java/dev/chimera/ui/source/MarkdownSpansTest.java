package dev.chimera.ui.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownSpansTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "## Key Findings; md-heading(## Key Findings)",
        "> quoted; md-quote(> quoted)",
        "---; md-rule(---)",
        "|:--|--:|; md-table(|:--|--:|)",
        "plain text; (plain text)",
        "1. The `ttft` is **low**; md-list(1. )(The )md-code(`ttft`)( is )md-strong(**low**)",
        "see [it](a.md) and *this*; (see )md-link([it](a.md))( and )md-emphasis(*this*)",
        "a_b_c and 2*3*4; (a_b_c and 2*3*4)",
        "#no heading; (#no heading)"})
    void aLineIsCutIntoItsParts(String line, String parts) {
        assertEquals(parts, told(line, false));
    }

    @Test
    void betweenFencesEverythingIsCode() {
        assertEquals("md-code(# not a heading)", told("# not a heading", true));
    }

    private static String told(String line, boolean inFence) {
        List<String> parts = new ArrayList<>();
        int[] at = {0};
        MarkdownSpans.of(line, inFence).forEach(span -> {
            parts.add(String.join(" ", span.getStyle()) + "(" + line.substring(at[0], at[0] + span.getLength()) + ")");
            at[0] += span.getLength();
        });
        return String.join("", parts.stream().filter(part -> !part.endsWith("()")).toList());
    }
}
