package dev.chimera.ui;

import dev.chimera.core.report.ImportMarkdown;
import dev.chimera.core.report.ReportMarkdown;
import dev.chimera.core.run.history.History;
import dev.chimera.core.run.history.KeptRun;
import dev.chimera.core.run.history.OpenedRun;
import dev.chimera.core.run.imported.ForeignFolder;
import dev.chimera.core.run.imported.ImportAudit;
import dev.chimera.core.run.imported.ImportedRuns;
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
    public Taken take(Path folder) throws IOException {
        ForeignFolder read = ForeignFolder.read(folder);
        ImportedRuns.Imported imported = ImportedRuns.keep(read, Optional.empty(), journals);
        return new Taken(imported.kept().size(), imported.there(), ImportMarkdown.of(ImportAudit.of(read, Optional.empty())));
    }
}
