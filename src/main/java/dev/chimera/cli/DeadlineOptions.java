package dev.chimera.cli;

import dev.chimera.core.llm.ollama.CallPolicy;
import dev.chimera.core.llm.ollama.Deadlines;
import dev.chimera.core.llm.ollama.Deadlines.Kind;
import dev.chimera.core.llm.ollama.KeepAlive;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// How long a call waits for the server, and how long the server keeps the model.
final class DeadlineOptions {
    private CallPolicy policy = CallPolicy.DEFAULTS;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--timeout-connect", paramLabel = "S", description = "seconds to wait for the connection (default: 3)")
    void connect(String text) {
        set(Kind.CONNECT, text);
    }

    @Option(names = "--timeout-first", paramLabel = "S", description = "seconds to wait for the first byte: the model is loaded and the prompt read in "
            + "that time (default: 600)")
    void first(String text) {
        set(Kind.FIRST_BYTE, text);
    }

    @Option(names = "--timeout-gap", paramLabel = "S", description = "seconds to wait between two pieces of text (default: 120)")
    void gap(String text) {
        set(Kind.GAP, text);
    }

    @Option(names = "--keep-alive", paramLabel = "TIME", description = "how long the server keeps the model after a call: 10m, 0, or -1 for ever "
            + "(default: the server's)")
    void keepAlive(String text) {
        try {
            policy = policy.with(KeepAlive.parse(text));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private void set(Kind kind, String text) {
        try {
            policy = policy.with(policy.deadlines().with(kind, Deadlines.seconds(text)));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    CallPolicy policy() {
        return policy;
    }
}
