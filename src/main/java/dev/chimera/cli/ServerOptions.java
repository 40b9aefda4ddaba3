package dev.chimera.cli;

import dev.chimera.core.llm.Endpoint;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Where the model server is.
final class ServerOptions {
    private static final String LOCAL = "http://127.0.0.1:11434";

    @Option(names = "--host", paramLabel = "URL", description = "the Ollama server (default: $OLLAMA_HOST, else " + LOCAL + ")")
    private String host = "";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    Endpoint endpoint() {
        String set = System.getenv("OLLAMA_HOST");
        return parsed(!host.isBlank() ? host : set != null && !set.isBlank() ? set : LOCAL);
    }

    /// The address that was given on the command line.
    Optional<Endpoint> given() {
        return host.isBlank() ? Optional.empty() : Optional.of(parsed(host));
    }

    private Endpoint parsed(String text) {
        try {
            return Endpoint.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
