package dev.chimera.ui;

import dev.chimera.core.file.WholeFile;
import dev.chimera.core.llm.ollama.CallPolicy;
import dev.chimera.core.report.ReportMarkdown;
import dev.chimera.core.run.Runner;
import dev.chimera.core.run.StandardEngines;
import dev.chimera.core.run.journal.Journals;
import dev.chimera.core.sweep.Sweeps;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.prompts.PersonaShelf;
import dev.chimera.ui.run.OutcomeText;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/// The window's services as the core gives them.
public final class CoreServices {
    /// Slow enough that one sees the built-in writer write, quick enough that nobody waits for it.
    private static final Duration PACE = Duration.ofMillis(4);

    private CoreServices() {}

    /// @param home where the program keeps its files; runs are kept there
    public static Services of(PersonaShelf personas, Texts texts, Path home) {
        OutcomeText words = new OutcomeText(texts);
        AtomicReference<CallPolicy> policy = new AtomicReference<>(CallPolicy.DEFAULTS);
        Journals journals = new Journals(home, ReportMarkdown::of, Clock.systemUTC());
        StandardEngines engines = new StandardEngines(PACE, policy::get);
        Runner runner = new Runner(engines, Clock.systemUTC(), journals::estimate);
        KeptRuns kept = new KeptRuns(runner, journals);
        return new Services(new CoreFolders(), new SessionIngest(), new CoreModels(words), kept.starter(), ReportMarkdown::of, WholeFile::writeWithFolders, personas, kept, kept,
                policy::set, new CoreArchive(home), new CoreTemplates(home), new CoreSweeps(new Sweeps(home, Clock.systemUTC()), policy::get, words),
                new CorePairs(engines, journals));
    }
}
