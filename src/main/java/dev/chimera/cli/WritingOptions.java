package dev.chimera.cli;

import dev.chimera.core.run.Engine;
import dev.chimera.core.run.Writing;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// How a report comes about.
final class WritingOptions {
    @Option(names = "--mode", paramLabel = "grounded|free", description = "grounded: the program writes every figure; free: the model writes the Markdown, "
            + "which is checked afterwards (default: grounded)")
    private Writing.Mode mode = Writing.Mode.GROUNDED;

    @Option(names = "--unsupported", paramLabel = "mark|cut", description = "with --mode free: what becomes of figures that the data does not carry (default: mark)")
    private Writing.Unsupported unsupported = Writing.Unsupported.MARK;

    @Option(names = "--keep-contradicted", description = "with --mode free: keep sentences that the data contradicts, each with a note, instead of cutting them")
    private boolean keepContradicted;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    Writing writing(Engine engine) {
        if (mode == Writing.Mode.FREE && engine instanceof Engine.BuiltIn) {
            throw new ParameterException(spec.commandLine(), "--mode free needs a model: the built-in writer has only fixed phrases");
        }
        return new Writing(mode, unsupported, keepContradicted);
    }
}
