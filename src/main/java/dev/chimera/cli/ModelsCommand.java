package dev.chimera.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.chimera.core.llm.ollama.LoadedModel;
import dev.chimera.core.llm.ollama.ModelEntry;
import dev.chimera.core.llm.ollama.OllamaServer;
import dev.chimera.core.llm.ollama.OllamaUnavailable;
import dev.chimera.core.report.Printable;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `chimera models`: what the server has.
@Command(name = "models", mixinStandardHelpOptions = true, description = "Lists the models of the Ollama server.")
final class ModelsCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions server = new ServerOptions();

    @Option(names = "--json", description = "as JSON on standard output")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (OllamaServer ollama = new OllamaServer(server.endpoint())) {
            List<ModelEntry> models = ollama.models();
            List<LoadedModel> loaded = ollama.loaded();
            if (json) {
                out.println(array(models, loaded).toPrettyString());
            } else {
                models.forEach(model -> out.println(line(model, isLoaded(model, loaded))));
                if (models.isEmpty()) {
                    spec.commandLine().getErr().println("The server has no models; pull one with `ollama pull`.");
                }
            }
            return ExitCode.DONE;
        } catch (OllamaUnavailable e) {
            spec.commandLine().getErr().println(Sentences.of(e.failure()));
            return ExitCode.MODEL_FAILED;
        }
    }

    private static boolean isLoaded(ModelEntry model, List<LoadedModel> loaded) {
        return loaded.stream().anyMatch(candidate -> candidate.isNamed(model.name()));
    }

    private static String line(ModelEntry model, boolean loaded) {
        return String.format(Locale.ROOT, "%-32s %8.2f GB  %-8s %-8s %s", Printable.text(model.name()), model.bytes() / 1e9,
                Printable.text(model.parameterSize()), Printable.text(model.quantization()), loaded ? "loaded" : "").stripTrailing();
    }

    private static ArrayNode array(List<ModelEntry> models, List<LoadedModel> loaded) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        models.forEach(model -> array.addObject().put("name", model.name()).put("bytes", model.bytes()).put("digest", model.digest())
                .put("family", model.family()).put("parameter_size", model.parameterSize()).put("quantization", model.quantization())
                .put("context_length", model.contextLength()).put("loaded", isLoaded(model, loaded)));
        return array;
    }
}
