package dev.chimera.core.report;

import dev.chimera.core.llm.CallRecord;
import dev.chimera.core.llm.CallRecord.ModelIdentity;
import dev.chimera.core.llm.CallRecord.ServerTimings;
import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.run.Dropped;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.FinishedCall;
import dev.chimera.core.run.Machine;
import dev.chimera.core.run.OptionsInForce;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.SentPrompt;
import dev.chimera.core.run.Writing;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What was asked for and what was in force, who answered, and every call with what it took.
final class MeasurementRecord {
    private MeasurementRecord() {}

    static String of(RunState state) {
        String head = "\n## Measurement Record\n";
        return switch (state.request().engine()) {
            case Engine.BuiltIn ignored -> head + "The sentences between the figures were chosen from fixed phrases by the built-in writer. "
                    + "No model and no server took part; options have no effect on it.\n";
            case Engine.Foreign(var model) -> head + "- Model: " + Printable.text(model) + " (as another program states it; its run was imported)\n";
            case Engine.Ollama(var endpoint, var model) -> {
                Optional<ModelIdentity> known = OptionsInForce.identity(state);
                yield head + writing(state) + identity(known, model) + state.opened().map(opened -> machine(opened.machine())).orElse("") + options(state) + calls(state);
            }
        };
    }

    /// How the text came about, and what of it is not here.
    private static String writing(RunState state) {
        Writing writing = state.request().writing();
        return switch (writing.mode()) {
            case GROUNDED -> "- Writing: grounded; the program wrote every sentence that holds a figure\n" + dropped(state.dropped());
            case FREE -> "- Writing: free prose of the model, cleaned and checked; figures that the data does not carry are "
                    + (writing.unsupported() == Writing.Unsupported.MARK ? "marked" : "cut with their sentences") + ", sentences that the data contradicts are "
                    + (writing.keepContradicted() ? "kept with a note" : "cut") + "\n" + dropped(state.dropped());
        };
    }

    private static String dropped(List<Dropped> all) {
        String said = all.stream().filter(text -> text.text().isEmpty()).map(text -> "- Note: " + text.reason() + "\n").distinct().collect(Collectors.joining());
        return said + leftOut(all.stream().filter(text -> !text.text().isEmpty()).toList());
    }

    private static String leftOut(List<Dropped> dropped) {
        Map<String, Long> reasons = dropped.stream().collect(Collectors.groupingBy(text -> text.reason().replaceFirst(" figure .*", " figure"), TreeMap::new, Collectors.counting()));
        return reasons.isEmpty() ? "" : "- Left out of the model's text: " + reasons.entrySet().stream().map(reason -> reason.getKey() + " (" + reason.getValue() + ")")
                .collect(Collectors.joining(", ")) + "\n";
    }

    private static String identity(Optional<ModelIdentity> known, String model) {
        return "- Model: " + Printable.text(model) + known.map(MeasurementRecord::details).orElse(" (the server did not tell more)") + "\n";
    }

    private static String details(ModelIdentity identity) {
        String digest = identity.digest().length() > 12 ? identity.digest().substring(0, 12) : identity.digest();
        return said(", digest ", digest) + said(", ", identity.parameterSize()) + said(", quantization ", identity.quantization())
                + "\n- Server: Ollama" + said(" ", identity.serverVersion())
                + (identity.contextLength() > 0 ? "\n- Context window in use: " + identity.contextLength() + " tokens" : "")
                + (identity.gpuShare().isPresent() ? "\n- On the GPU: " + percent(identity.gpuShare().getAsDouble()) + " of the model" : "");
    }

    private static String machine(Machine machine) {
        return "- Machine of the workbench: " + machine.system() + said(", ", machine.architecture()) + said(", ", machine.processor())
                + ", " + machine.processors() + (machine.processors() == 1 ? " processor" : " processors")
                + (machine.memoryBytes() > 0 ? String.format(Locale.ROOT, ", %.1f GB memory", machine.memoryBytes() / 1e9) : "") + "\n";
    }

    private static String said(String before, String value) {
        return value.isEmpty() ? "" : before + Printable.text(value);
    }

    private static String options(RunState state) {
        Map<GenerationOption, String> inForce = OptionsInForce.of(state);
        StringBuilder table = new StringBuilder("\n| Option | Requested | In force |\n| --- | ---: | ---: |\n");
        for (GenerationOption option : GenerationOption.values()) {
            String requested = state.request().options().get(option).map(value -> value.toPlainString()).orElse(option.chosenByProgram() ? "automatic" : "default");
            table.append("| ").append(option.key()).append(" | ").append(requested).append(" | ")
                    .append(inForce.getOrDefault(option, OptionsInForce.SERVER_DEFAULT)).append(" |\n");
        }
        return table.toString();
    }

    private static String calls(RunState state) {
        String rows = state.calls().stream().map(call -> row(call, purpose(state, call))).collect(Collectors.joining());
        return "\n| Call | For | Start | Prompt tokens | Tokens | TTFT | Rate (server) | Rate (client) | Ended | Used |\n"
                + "| ---: | --- | --- | ---: | ---: | ---: | ---: | ---: | --- | --- |\n" + rows + MeasurementDoubts.of(state.calls()) + TimeParts.of(state.calls());
    }

    private static String purpose(RunState state, FinishedCall call) {
        return state.prompts().stream().filter(prompt -> prompt.call() == call.call()).map(SentPrompt::purpose).findFirst().orElse("");
    }

    private static String row(FinishedCall call, String purpose) {
        CallRecord measured = call.result().record();
        Optional<ServerTimings> server = measured.server();
        return "| " + call.call() + " | " + purpose.replace("|", "\\|") + " | " + measured.temperature().name().toLowerCase(Locale.ROOT)
                + " | " + server.map(timings -> Integer.toString(timings.promptTokens())).orElse("–")
                + " | " + server.map(timings -> Integer.toString(timings.tokens())).orElse("–")
                + " | " + measured.firstToken().map(MetricsSection::ms).orElse("–")
                + " | " + rate(server.map(ServerTimings::decodeRate).orElse(OptionalDouble.empty()))
                + " | " + rate(measured.receivedRate())
                + " | " + EndingLabel.of(call.result().ending())
                + " | " + (call.verdict().isEmpty() ? "yes" : "no: " + call.verdict()) + " |\n";
    }

    private static String rate(OptionalDouble rate) {
        return rate.isPresent() ? String.format(Locale.ROOT, "%.2f tok/s", rate.getAsDouble()) : "–";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * share);
    }
}
