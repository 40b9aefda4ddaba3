package dev.chimera.core.run;

import dev.chimera.core.fact.FactSet;
import dev.chimera.core.prose.FreePrompts;
import dev.chimera.core.prose.Passage;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A report in a model's own words: it is shown the packed facts and writes the Markdown; only what has been checked gets into the report.
/// Also what was written until a run was stopped.
final class FreeProse {
    private final FreePrompts prompts;
    private final Interview interview;
    private final FactSet facts;
    private final Writing writing;
    private final Consumer<RunEvent> events;

    FreeProse(FreePrompts prompts, Interview interview, FactSet facts, Writing writing, Consumer<RunEvent> events) {
        this.prompts = prompts;
        this.interview = interview;
        this.facts = facts;
        this.writing = writing;
        this.events = events;
    }

    /// @return what the model observed, as it wrote it
    String analysis() {
        StringBuilder raw = new StringBuilder();
        boolean complete = interview.write(prompts.analysis(interview::tokens), "analysis", Stage.ANALYSIS, raw);
        for (BodyPart part : checked(raw.toString(), complete, Stage.ANALYSIS)) {
            events.accept(new RunEvent.NoteWritten(new BodyPart(part.markdown().strip(), part.origin(), part.figures())));
        }
        return raw.toString();
    }

    /// Empty where the model failed: what it began is not mixed with another's text.
    Optional<List<BodyPart>> report(String analysis) {
        StringBuilder raw = new StringBuilder();
        if (interview.modelGone()) {
            return Optional.empty();
        }
        try {
            boolean complete = interview.write(prompts.report(analysis, interview::tokens), "report", Stage.REPORT, raw);
            if (interview.modelGone()) {
                events.accept(new RunEvent.TextDropped(new Dropped(Stage.REPORT, raw.toString(), "the model failed before its end")));
                return Optional.empty();
            }
            return Optional.of(written(raw.toString(), complete));
        } catch (RunStopped stopped) {
            written(raw.toString(), false);
            throw stopped;
        }
    }

    private List<BodyPart> written(String raw, boolean complete) {
        List<BodyPart> parts = checked(raw, complete, Stage.REPORT);
        List<BodyPart> body = parts.isEmpty() && complete ? List.of(BodyPart.of(Passage.of("The model wrote nothing that the data carries.\n"), Origin.PROGRAM)) : parts;
        body.forEach(part -> events.accept(new RunEvent.BodyWritten(part)));
        return body;
    }

    private List<BodyPart> checked(String raw, boolean complete, Stage stage) {
        FreeText text = FreeText.of(raw, complete, facts, writing, stage);
        text.dropped().forEach(dropped -> events.accept(new RunEvent.TextDropped(dropped)));
        return text.parts();
    }
}
