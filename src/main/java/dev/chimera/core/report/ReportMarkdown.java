package dev.chimera.core.report;

import dev.chimera.core.check.Judgement;
import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.run.BodyPart;
import dev.chimera.core.run.RunOutcome;
import dev.chimera.core.run.RunState;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// A run as a Markdown report: what is there so far while it runs, the whole report once it has ended. A pure function, so the preview,
/// the exported file and the command line show the same text.
public final class ReportMarkdown {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final List<GenerationOption> CONFIGURATION = List.of(GenerationOption.NUM_GPU, GenerationOption.NUM_CTX,
            GenerationOption.TEMPERATURE, GenerationOption.TOP_P, GenerationOption.TOP_K, GenerationOption.REPEAT_PENALTY);

    private ReportMarkdown() {}

    /// A report, and what checking it for its score has told of its figures.
    ///
    /// @param judged empty where it has no score, so nobody has looked
    public record Written(String markdown, Optional<Judgement> judged) {}

    /// Empty as long as there is nothing to report, and where there never will be.
    public static String of(RunState state) {
        return written(state).markdown;
    }

    /// The same, with what was found out on the way.
    public static Written written(RunState state) {
        if (state.ingested().filter(result -> result.inventory().total() > 0).isEmpty()) {
            return new Written("", Optional.empty());
        }
        String head = titleBlock(state) + "\n---\n\n" + body(state);
        return state.running() ? new Written(head, Optional.empty()) : CheckedFigures.behind(state, head + ending(state));
    }

    private static String titleBlock(RunState state) {
        String agent = Printable.text(state.request().agent().name());
        return "# " + agent + "\n\n# Technical Report: " + agent + " Analysis\n\n"
                + "**Date:** " + DATE.format(state.startedAt()) + "  \n"
                + "**Agent Type:** " + agent + "  \n"
                + "**Model:** " + Printable.text(state.request().engine().label()) + "  \n"
                + "**Configuration:** " + configuration(state) + "\n";
    }

    private static String configuration(RunState state) {
        return CONFIGURATION.stream().map(option -> option.label() + "="
                + state.request().options().get(option).map(value -> value.toPlainString()).orElse(option.chosenByProgram() ? "automatic" : "default")).collect(Collectors.joining(", "));
    }

    private static String body(RunState state) {
        if (state.body().isEmpty()) {
            String notes = state.notes().stream().map(note -> "- " + note.markdown() + "\n").collect(Collectors.joining());
            String pending = state.pending().isEmpty() ? "" : "- " + state.pending() + "\n";
            return notes.isEmpty() && pending.isEmpty() ? "" : "## Analysis\n\n" + notes + pending;
        }
        return text(state.body()) + state.pending();
    }

    static String text(List<BodyPart> parts) {
        return parts.stream().map(BodyPart::markdown).collect(Collectors.joining());
    }

    private static String ending(RunState state) {
        return notice(state) + WorkflowSummary.of(state) + MetricsSection.of(state.calls())
                + listed("Key Findings", state) + listed("Recommendations", state) + persona(state)
                + MeasurementRecord.of(state);
    }

    private static String notice(RunState state) {
        String reason = switch (state.outcome().orElseThrow()) {
            case RunOutcome.Done ignored -> "";
            case RunOutcome.Stopped ignored -> "the run was stopped";
            case RunOutcome.PromptTooLong ignored -> "the next prompt had no room in the context window";
            case RunOutcome.Interrupted ignored -> "the program ended before the run did";
            case RunOutcome.Unrecorded ignored -> "the run could not be recorded to its end";
            case RunOutcome.ModelFailed(var failure) -> "the model failed (" + EndingLabel.of(failure) + ")";
            case RunOutcome.Broken ignored -> "the program failed";
            case RunOutcome.FolderUnreadable ignored -> "the folder could not be read";
            case RunOutcome.NothingToReport ignored -> "there was nothing to report";
        };
        return reason.isEmpty() ? "" : "\n\n> **Incomplete:** " + reason + ". What had been written is kept.\n";
    }

    /// The items of a body section, as a plain list.
    private static String listed(String heading, RunState state) {
        String items = items(text(state.body()), heading);
        return "\n## " + heading + "\n" + (items.isEmpty() ? "None were written.\n" : items);
    }

    private static String items(String body, String heading) {
        return Arrays.stream(body.split("(?m)^## ")).filter(section -> section.lines().findFirst().orElse("").endsWith(heading)).findFirst()
                .map(section -> section.lines().skip(1).filter(line -> line.matches("(- |\\d+\\. ).*"))
                        .map(line -> "- " + line.replaceFirst("^(- |\\d+\\. )", "") + "\n").collect(Collectors.joining())).orElse("");
    }

    private static String persona(RunState state) {
        String persona = state.request().agent().persona().strip();
        String sent = state.prompts().isEmpty() ? "It was not sent: no model was asked.\n\n" : "";
        return "\n## Persona Prompt\n" + sent + Fence.around(persona);
    }
}
