package dev.chimera.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.chimera.core.run.PersonaDemands.Demand;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonaDemandsTest {
    private static final String BODY = """
            ## 1. Executive Summary

            Four words stand here.

            ## **5. Recommendations:**

            1. **First.** Do this.
            2. Second.
              - a part of it
            3. Third - and last.

            ```
            code is not counted
            ```

            ## Risks and Mitigations

            | Risk | Mitigation |
            | --- | :---: |
            | one | two |
            | three | four |
            """;

    private static List<String> verdicts(String persona) {
        return PersonaDemands.of(persona).check(BODY).stream().map(verdict -> verdict.found() + " " + verdict.met()).toList();
    }

    @Test
    void thePersonasThatComeWithTheProgramSayWhatTheyAskFor() {
        assertEquals(List.of(new Demand.Words(0, 249), new Demand.Section("Data Ingestion Summary")), PersonaDemands.of(Personas.promptWithDemands("DataCollector")).demands());
        assertEquals(List.of(new Demand.Words(300, 400), new Demand.Section("Executive Summary"), new Demand.Section("Recommendations"),
                new Demand.Section("Risks and Mitigations"), new Demand.Items("Recommendations", 3), new Demand.TableRows("Risks and Mitigations", 2)),
                PersonaDemands.of(Personas.promptWithDemands("Insight")).demands());
    }

    @Test
    void eachIsMetOrMissedWithWhatWasFound() {
        assertEquals(List.of("1 true", "1 true", "1 true", "3 true", "2 true"), verdicts(Personas.promptWithDemands("Insight")).subList(1, 6));
        assertEquals(List.of("0 false", "3 false", "2 false", "0 false"),
                verdicts("Sections: Conclusion\nItems: Recommendations 4\nTable rows: Risks and Mitigations 3\nTable rows: Recommendations 1"));
    }

    @Test
    void tablesHeadingsAndCodeAreNoProse() {
        // four words, "First. Do this.", "Second.", "a part of it", "Third and last."
        assertEquals(List.of("15 true"), verdicts("Words: under 16"));
        assertEquals(List.of("15 false"), verdicts("Words: under 15"));
        assertEquals(List.of("15 true"), verdicts("Words: 15–20"));
    }

    @Test
    void aTextThatAsksForNothingHasNoVerdicts() {
        assertEquals(List.of(), verdicts("You are calm and write 300-400 words."));
    }
}
