package dev.chimera.core.run.compare;

import dev.chimera.core.llm.CallRecord.ModelIdentity;
import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.OptionsInForce;
import dev.chimera.core.run.RunRequest;
import dev.chimera.core.run.compare.SettingRow.Group;
import dev.chimera.core.run.history.OpenedRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Everything that was set in each of several runs, what differs first.
final class Settings {
    private final List<OpenedRun> runs;
    private final List<SettingRow> rows = new ArrayList<>();

    private Settings(List<OpenedRun> runs) {
        this.runs = runs;
    }

    static List<SettingRow> of(List<OpenedRun> runs) {
        Settings settings = new Settings(runs);
        settings.run();
        settings.model();
        for (GenerationOption option : GenerationOption.values()) {
            settings.add(Group.ASKED, option.key(), run -> run.state().request().options().get(option).map(value -> value.toPlainString()).orElse(""));
            settings.add(Group.IN_FORCE, option.key(), run -> OptionsInForce.of(run.state()).getOrDefault(option, ""));
        }
        runs.stream().flatMap(run -> run.environment().keySet().stream()).collect(Collectors.toCollection(TreeSet::new))
                .forEach(name -> settings.add(Group.MACHINE, name, run -> run.environment().getOrDefault(name, "")));
        return settings.rows.stream().filter(row -> row.values().stream().anyMatch(value -> !value.isEmpty()))
                .sorted(Comparator.comparing((SettingRow row) -> !row.differs()).thenComparing(SettingRow::group)).toList();
    }

    private void run() {
        request("agent", request -> request.agent().name());
        request("persona", request -> request.agent().persona().strip());
        request("template", request -> request.agent().template().map(words -> words.rules().strip() + "\n" + words.question().strip()).orElse(""));
        request("folder", request -> request.folder().toString());
        request("left_out", request -> request.excluded().stream().sorted().collect(Collectors.joining(", ")));
        request("engine", request -> engine(request.engine()));
    }

    private static String engine(Engine engine) {
        return switch (engine) {
            case Engine.BuiltIn() -> "built-in writer";
            case Engine.Foreign ignored -> "another program, imported";
            case Engine.Ollama(var endpoint, var model) -> "Ollama at " + endpoint;
        };
    }

    private void model() {
        request("model", request -> request.engine() instanceof Engine.BuiltIn ? "" : request.engine().label());
        identity("digest", ModelIdentity::digest);
        identity("parameters", ModelIdentity::parameterSize);
        identity("quantization", ModelIdentity::quantization);
        identity("server", ModelIdentity::serverVersion);
        identity("gpu", identity -> identity.gpuShare().isPresent() ? String.format(Locale.ROOT, "%.0f %%", 100 * identity.gpuShare().getAsDouble()) : "");
    }

    private void request(String name, Function<RunRequest, String> value) {
        add(name.equals("model") ? Group.MODEL : Group.RUN, name, run -> value.apply(run.state().request()));
    }

    private void identity(String name, Function<ModelIdentity, String> value) {
        add(Group.MODEL, name, run -> Optional.of(run.state()).flatMap(OptionsInForce::identity).map(value).orElse(""));
    }

    private void add(Group group, String name, Function<OpenedRun, String> value) {
        rows.add(new SettingRow(group, name, runs.stream().map(value).toList()));
    }
}
