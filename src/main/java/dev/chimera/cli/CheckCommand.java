package dev.chimera.cli;

import dev.chimera.core.check.CheckedReport;
import dev.chimera.core.check.Claim;
import dev.chimera.core.check.Judgement;
import dev.chimera.core.check.Label;
import dev.chimera.core.check.Score;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.file.WholeFile;
import dev.chimera.core.ingest.Ingest;
import dev.chimera.core.ingest.csv.Encoding;
import dev.chimera.core.report.CheckJson;
import dev.chimera.core.report.Printable;
import dev.chimera.core.report.ScoreText;
import dev.chimera.core.run.RunOutcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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

    @Option(names = "--sidecar", paramLabel = "FILE", description = "the figures, their facts and the score as JSON in this file, which is replaced if it exists")
    private Optional<Path> sidecar = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        String markdown;
        try {
            markdown = Encoding.text(Files.readAllBytes(report));
        } catch (IOException e) {
            err.println("The report cannot be read: " + Printable.text(String.valueOf(e.getMessage())) + ".");
            return ExitCode.DATA_UNREADABLE;
        }
        try {
            FactSet facts = Ingest.folder(folder, excluded::leaves, _ -> { }, () -> false).facts();
            Judgement judged = Judgement.of(markdown, facts);
            print(judged.checked(), judged.score(), spec.commandLine().getOut());
            if (sidecar.isPresent() && !write(sidecar.get(), CheckJson.of(judged, facts).toPrettyString() + "\n")) {
                return ExitCode.USAGE;
            }
            return judged.checked().count(Label.CONTRADICTED) > 0 ? ExitCode.NOTHING_TO_REPORT : ExitCode.DONE;
        } catch (IOException e) {
            err.println(Sentences.of(new RunOutcome.FolderUnreadable(String.valueOf(e.getMessage()))));
            return ExitCode.DATA_UNREADABLE;
        }
    }

    private boolean write(Path file, String content) {
        try {
            WholeFile.writeWithFolders(file, content.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (IOException e) {
            spec.commandLine().getErr().println(file + " cannot be written: " + Printable.text(String.valueOf(e.getMessage())) + ".");
            return false;
        }
    }

    private void print(CheckedReport checked, Score score, PrintWriter out) {
        if (json) {
            out.println(CheckJson.claims(checked).toPrettyString());
            return;
        }
        for (Claim claim : checked.claims()) {
            out.println(claim.line() + ":" + (claim.col() + 1) + "  " + claim.label().label() + "  " + Printable.text(claim.text() + "  " + claim.why()));
        }
        out.println();
        for (Label label : Label.values()) {
            out.println(label.label() + " " + checked.count(label));
        }
        out.println();
        out.println(ScoreText.of(score));
        score.limits().forEach(out::println);
    }
}
