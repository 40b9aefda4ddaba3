package dev.chimera.ui;

import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.llm.ollama.Deadlines;
import dev.chimera.core.llm.ollama.ModelEntry;
import dev.chimera.core.llm.ollama.OllamaServer;
import dev.chimera.core.llm.ollama.OllamaUnavailable;
import dev.chimera.core.report.export.AtomicFile;
import dev.chimera.core.report.ReportMarkdown;
import dev.chimera.core.run.Runner;
import dev.chimera.core.run.StandardEngines;
import dev.chimera.core.run.journal.Journals;
import dev.chimera.ui.model.ModelDirectory;
import dev.chimera.ui.model.ServerModel;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.prompts.PersonaShelf;
import dev.chimera.ui.run.OutcomeText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/// The window's services as the core gives them.
public final class CoreServices {
    /// Slow enough that one sees the built-in writer write, quick enough that nobody waits for it.
    private static final Duration PACE = Duration.ofMillis(4);

    private CoreServices() {}

    /// @param home where the program keeps its files; runs are kept there
    public static Services of(PersonaShelf personas, Texts texts, Path home) {
        OutcomeText words = new OutcomeText(texts);
        Runner runner = new Runner(new StandardEngines(PACE, Deadlines.DEFAULTS), Clock.systemUTC());
        Journals journals = new Journals(home, ReportMarkdown::of, Clock.systemUTC());
        KeptRuns kept = new KeptRuns(runner, journals);
        return new Services(new CoreFolders(), new SessionIngest(), endpoint -> offer(endpoint, words), kept.starter(), ReportMarkdown::of, AtomicFile::write, personas, kept, kept);
    }

    private static ModelDirectory.Offer offer(Endpoint endpoint, OutcomeText words) throws IOException {
        try (OllamaServer server = new OllamaServer(endpoint)) {
            return new ModelDirectory.Offer(server.version(), server.models().stream().map(CoreServices::model).toList());
        } catch (OllamaUnavailable e) {
            throw new IOException(words.of(e.failure()), e);
        }
    }

    private static ServerModel model(ModelEntry entry) {
        return new ServerModel(entry.name(), entry.bytes(), entry.parameterSize(), entry.quantization(), entry.contextLength());
    }
}
