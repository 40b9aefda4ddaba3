package dev.chimera.cli;

import dev.chimera.core.check.CheckedReport;
import dev.chimera.core.check.Judgement;
import dev.chimera.core.report.ReportMarkdown;
import dev.chimera.core.report.ReportMarkdown.Written;
import dev.chimera.core.run.LiveCall;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.journal.ReportText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The report of a run, put together once: its file and the folder of runs ask for the same one, and the figures of a large one take a while to
/// check. From any thread.
final class OneReport implements ReportText {
    private @Nullable RunState made;
    private Written report = new Written("", Optional.empty());

    @Override
    public String of(RunState state) {
        return written(state).markdown();
    }

    /// What its score has told; the list of checked figures below it is the program's record, and states nothing.
    @Override
    public Optional<CheckedReport> figures(RunState state) {
        Written written = written(state);
        return written.judged().map(Judgement::checked).or(() -> ReportText.figures(state, written.markdown()));
    }

    private synchronized Written written(RunState state) {
        RunState ended = withoutProgress(state);
        if (!ended.equals(made)) {
            report = ReportMarkdown.written(state);
            made = ended;
        }
        return report;
    }

    /// What is only told while a run goes on, and recorded nowhere, is in no report.
    private static RunState withoutProgress(RunState state) {
        return new RunState(state.request(), state.startedAt(), state.stage(), state.took(), Optional.empty(), state.ingested(), state.opened(), state.prompts(), state.calls(),
                LiveCall.NONE, state.notes(), state.body(), state.pending(), state.dropped(), state.outcome());
    }
}
