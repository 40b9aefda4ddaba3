package dev.chimera.ui;

import dev.chimera.core.report.ReportMarkdown;
import dev.chimera.core.run.history.History;
import dev.chimera.core.run.history.KeptRun;
import dev.chimera.core.run.history.OpenedRun;
import dev.chimera.ui.history.RunArchive;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// The kept runs as the core gives them.
final class CoreArchive implements RunArchive {
    private final History history;

    CoreArchive(Path home) {
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
}
