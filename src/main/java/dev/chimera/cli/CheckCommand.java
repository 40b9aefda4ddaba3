package dev.chimera.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.chimera.core.check.CheckedReport;
import dev.chimera.core.check.Checker;
import dev.chimera.core.check.Claim;
import dev.chimera.core.check.Label;
import dev.chimera.core.ingest.Ingest;
import dev.chimera.core.report.Printable;
import dev.chimera.core.run.RunOutcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chimera check REPORT.md --data DIR`: what the files of a folder say about the figures of a report.
@Command(name = "check", mixinStandardHelpOptions = true, sortOptions = false, description = "Labels every figure of a report by the files of a folder: "
        + "supported, derived, contradicted, unsupported or ignore.")
final class CheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "REPORT.md", description = "the report, as Markdown")
    private Path report = Path.of("");

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "the folder that the report is about")
    private Path folder = Path.of("");

    @Mixin
    private ExcludeOption excluded = new ExcludeOption();

    @Option(names = "--json", description = "the figures as JSON on standard output")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        String markdown;
        try {
            markdown = new String(Files.readAllBytes(report), StandardCharsets.UTF_8);
        } catch (IOException e) {
            err.println("The report cannot be read: " + Printable.text(String.valueOf(e.getMessage())) + ".");
            return ExitCode.DATA_UNREADABLE;
        }
        try {
            CheckedReport checked = Checker.check(markdown, Ingest.folder(folder, excluded::leaves, _ -> { }, () -> false).facts());
            print(checked, spec.commandLine().getOut());
            return checked.count(Label.CONTRADICTED) > 0 ? ExitCode.NOTHING_TO_REPORT : ExitCode.DONE;
        } catch (IOException e) {
            err.println(Sentences.of(new RunOutcome.FolderUnreadable(String.valueOf(e.getMessage()))));
            return ExitCode.DATA_UNREADABLE;
        }
    }

    private void print(CheckedReport checked, PrintWriter out) {
        if (json) {
            out.println(json(checked).toPrettyString());
            return;
        }
        for (Claim claim : checked.claims()) {
            out.println(claim.line() + ":" + (claim.col() + 1) + "  " + claim.label().label() + "  " + Printable.text(claim.text() + "  " + claim.why()));
        }
        out.println();
        for (Label label : Label.values()) {
            out.println(label.label() + " " + checked.count(label));
        }
    }

    private static ArrayNode json(CheckedReport checked) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Claim claim : checked.claims()) {
            array.addObject().put("line", claim.line()).put("col", claim.col()).put("text", claim.text()).put("label", claim.label().label())
                    .put("fact", claim.fact().map(Object::toString).orElse(null)).put("value", claim.value()).put("unit", claim.unit())
                    .put("source", claim.source()).put("why", claim.why());
        }
        return array;
    }
}
