package dev.chimera.cli;

import dev.chimera.core.ingest.Ingest;
import dev.chimera.core.ingest.IngestResult;
import dev.chimera.core.report.ImportMarkdown;
import dev.chimera.core.report.Printable;
import dev.chimera.core.run.imported.ForeignFolder;
import dev.chimera.core.run.imported.ImportAudit;
import dev.chimera.core.run.imported.ImportedRuns;
import dev.chimera.core.run.journal.Journals;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chimera import DIR`: outputs of the replaced system, recomputed, examined, and kept among the runs.
@Command(name = "import", mixinStandardHelpOptions = true, sortOptions = false, description = "Reads run_N/{collector,insight,combined}_report.md, metrics.json and summary.json, "
        + "recomputes the aggregates from the raw calls, says which claims do not follow, and keeps the runs in the history.")
final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "the folder with run_1, run_2, …")
    private Path folder = Path.of("");

    @Option(names = "--data", paramLabel = "FOLDER", description = "the folder that the reports are about: their figures are checked against it")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--json", description = "as JSON on standard output")
    private boolean json;

    @Mixin
    private JournalOptions journal = new JournalOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Path home;

    /// @param home where the program keeps its files
    ImportCommand(Path home) {
        this.home = home;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            ForeignFolder read = ForeignFolder.read(folder);
            Optional<IngestResult> facts = data.isPresent() ? Optional.of(Ingest.folder(data.get(), _ -> true, _ -> { }, () -> false)) : Optional.empty();
            ImportAudit audit = ImportAudit.of(read, facts);
            ImportedRuns.Imported imported = keep(read, facts, err);
            if (json) {
                spec.commandLine().getOut().println(ImportJson.of(audit, imported).toPrettyString());
            } else {
                spec.commandLine().getOut().print(ImportMarkdown.of(audit));
                spec.commandLine().getOut().flush();
            }
            err.println(imported.kept().size() + " reports are kept in the history now" + (imported.there() > 0 ? ", " + imported.there() + " were there already." : "."));
            return ExitCode.DONE;
        } catch (IOException e) {
            err.println("That cannot be read: " + Printable.text(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()) + ".");
            return ExitCode.DATA_UNREADABLE;
        }
    }

    private ImportedRuns.Imported keep(ForeignFolder read, Optional<IngestResult> facts, PrintWriter err) {
        Optional<Journals> journals = journal.journals(home);
        if (journals.isEmpty()) {
            return new ImportedRuns.Imported(List.of(), 0);
        }
        try {
            return ImportedRuns.keep(read, facts, journals.get());
        } catch (IOException e) {
            err.println("The runs cannot be kept in the history: " + Printable.text(String.valueOf(e.getMessage())) + ".");
            return new ImportedRuns.Imported(List.of(), 0);
        }
    }
}
