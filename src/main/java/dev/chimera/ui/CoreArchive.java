package dev.chimera.ui;

import dev.chimera.core.ingest.Ingest;
import dev.chimera.core.ingest.IngestResult;
import dev.chimera.core.report.ImportMarkdown;
import dev.chimera.core.report.ReportMarkdown;
import dev.chimera.core.run.history.History;
import dev.chimera.core.run.history.KeptRun;
import dev.chimera.core.run.history.OpenedRun;
import dev.chimera.core.run.imported.CheckedForeign;
import dev.chimera.core.run.imported.ForeignFolder;
import dev.chimera.core.run.imported.ImportAudit;
import dev.chimera.core.run.imported.ImportedRuns;
import dev.chimera.core.run.journal.FigureCounts;
import dev.chimera.core.run.journal.Journals;
import dev.chimera.ui.history.RunArchive;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// The kept runs as the core gives them.
final class CoreArchive implements RunArchive {
    private final History history;
    private final Journals journals;

    CoreArchive(Path home) {
        journals = new Journals(home, ReportMarkdown::of, Clock.systemUTC());
        history = new History(home, ReportMarkdown::of, Clock.systemUTC());
    }

    @Override
    public List<KeptRun> remembered() {
        return history.remembered();
    }

    @Override
    public List<KeptRun> list() throws IOException {
        return history.list();
    }

    @Override
    public OpenedRun open(KeptRun run) throws IOException {
        return history.open(run);
    }

    @Override
    public void delete(KeptRun run) throws IOException {
        history.delete(run);
    }

    @Override
    public KeptRun restore(String id) throws IOException {
        return history.restore(id);
    }

    @Override
    public Taken take(Path folder, Optional<Path> data) throws IOException {
        ForeignFolder read = ForeignFolder.read(folder);
        Optional<IngestResult> facts = data.isPresent() ? Optional.of(Ingest.folder(data.get(), _ -> true, _ -> { }, () -> false)) : Optional.empty();
        ImportAudit audit = ImportAudit.of(read, facts);
        ImportedRuns.Imported imported = ImportedRuns.keep(read, facts, journals);
        return new Taken(imported.kept().size(), imported.there(), facts.map(_ -> figures(audit)), ImportMarkdown.of(audit));
    }

    private static FigureCounts figures(ImportAudit audit) {
        return audit.reports().stream().map(CheckedForeign::figures).reduce(new FigureCounts(0, 0, 0, 0, 0), (sum, report) -> new FigureCounts(
                sum.supported() + report.supported(), sum.derived() + report.derived(), sum.contradicted() + report.contradicted(),
                sum.unsupported() + report.unsupported(), sum.ignored() + report.ignored()));
    }
}
