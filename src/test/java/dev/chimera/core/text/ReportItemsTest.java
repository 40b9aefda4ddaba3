package dev.chimera.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportItemsTest {
    @Test
    void onlyListsUnderTheHeadingCountAndChildrenBelongToTheirParents() {
        String report = """
                # Report
                - Findings are mentioned here, too, under no heading.

                ## 4. Key Findings
                - **Cold start.** The first call is slower than all others.
                  - It loads the weights.
                - Key Findings**
                - **Only a heading**
                - Several metrics will be analysed:
                - Would you like to know more about this topic?
                - Short one
                - **Cold start.** The first call is slower than all others. It loads the weights.
                - Here is what I found in the data today

                ### Details
                1. The spread of the runs is large in two files.

                ## Other
                - This is not a finding of the report at all.
                """;
        ReportItems items = ReportItems.findings(report);
        assertEquals(List.of("**Cold start.** The first call is slower than all others. It loads the weights.", "The spread of the runs is large in two files."), items.items());
        assertEquals(List.of("a heading", "a heading", "introduces something", "a question", "too few words", "a duplicate", "chat"),
                items.rejected().stream().map(ReportItems.Rejected::why).toList());
    }

    @Test
    void aBoldLineIsAHeadingToo() {
        assertEquals(List.of("Repeat the sweep after a warm-up call."),
                ReportItems.recommendations("**5. Recommendations**\n\n1. Repeat the sweep after a warm-up call.\n\n**6. Conclusion**\n\n- Nothing more is to be said here.\n").items());
    }

    @Test
    void withoutAListThereIsAReasonAndNoSearchForWords() {
        assertEquals(new ReportItems(List.of(), List.of(), "no heading names them"), ReportItems.findings("We find and recommend that findings be found.\n"));
        assertEquals(new ReportItems(List.of(), List.of(), "no list stands under the heading"), ReportItems.findings("## Findings\n\nNone.\n"));
    }
}
