package dev.chimera.core.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chimera.core.check.Judgement;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.ingest.IngestResult;
import dev.chimera.core.run.BodyPart;
import dev.chimera.core.run.FinishedCall;
import dev.chimera.core.run.RunOutcome;
import dev.chimera.core.run.RunState;
import java.util.Locale;

/// What stands behind a report, for programs: its figures with their facts, who wrote each sentence, every attempt of the model, and what was
/// dropped and why. Goes beside the report as a file of its own.
public final class Sidecar {
    private Sidecar() {}

    /// `{"version", "score", "claims", "facts", "report", "sentences", "attempts", "dropped"}`
    ///
    /// @param markdown the report as it is written; lines and columns of claims are its own
    public static String of(RunState state, String markdown) {
        FactSet facts = state.ingested().map(IngestResult::facts).orElse(FactSet.EMPTY);
        ObjectNode json = CheckJson.of(Judgement.of(markdown, facts), facts);
        json.putObject("report").put("started", state.startedAt().toString()).put("agent", state.request().agent().name())
                .put("engine", state.request().engine().label()).put("complete", state.outcome().filter(RunOutcome.Done.class::isInstance).isPresent());
        sentences(state, json.putArray("sentences"));
        attempts(state, json.putArray("attempts"), json.putArray("dropped"));
        return json.toPrettyString() + "\n";
    }

    /// `{"version", "score", "claims", "facts"}`: of a report that no run of ours wrote.
    public static String of(FactSet facts, String markdown) {
        return CheckJson.of(Judgement.of(markdown, facts), facts).toPrettyString() + "\n";
    }

    private static void sentences(RunState state, ArrayNode sentences) {
        for (BodyPart part : state.body()) {
            ObjectNode json = sentences.addObject().put("text", part.markdown()).put("origin", part.origin().name().toLowerCase(Locale.ROOT));
            ArrayNode figures = json.putArray("figures");
            part.figures().forEach(figure -> figures.addObject().put("printed", figure.printed()).put("fact", figure.fact().text()));
        }
    }

    private static void attempts(RunState state, ArrayNode attempts, ArrayNode dropped) {
        for (FinishedCall call : state.calls()) {
            String purpose = state.prompts().stream().filter(prompt -> prompt.call() == call.call()).map(prompt -> prompt.purpose()).findFirst().orElse("");
            attempts.addObject().put("call", call.call()).put("stage", call.stage().name().toLowerCase(Locale.ROOT)).put("purpose", purpose)
                    .put("answer", call.result().text()).put("ending", EndingLabel.of(call.result().ending())).put("used", call.verdict().isEmpty())
                    .put("why", call.verdict());
            if (!call.verdict().isEmpty()) {
                dropped.addObject().put("call", call.call()).put("text", call.result().text()).put("why", call.verdict());
            }
        }
        state.dropped().forEach(text -> dropped.addObject().put("stage", text.stage().name().toLowerCase(Locale.ROOT)).put("text", text.text()).put("why", text.reason()));
    }
}
