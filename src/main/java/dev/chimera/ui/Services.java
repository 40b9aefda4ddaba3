package dev.chimera.ui;

import dev.chimera.core.llm.ollama.CallPolicy;
import dev.chimera.core.run.RunState;
import dev.chimera.ui.agents.PairStarter;
import dev.chimera.ui.export.ReportExport;
import dev.chimera.ui.facts.FolderProfiler;
import dev.chimera.ui.history.RunArchive;
import dev.chimera.ui.metrics.EarlierRuns;
import dev.chimera.ui.model.ModelDirectory;
import dev.chimera.ui.prompts.PersonaShelf;
import dev.chimera.ui.prompts.TemplateShelf;
import dev.chimera.ui.run.RunShelf;
import dev.chimera.ui.run.RunStarter;
import dev.chimera.ui.sources.FolderLister;
import dev.chimera.ui.sweep.SweepShelf;
import java.util.function.Consumer;
import java.util.function.Function;

/// What the window needs from the rest of the product. Everything in it may be called off the JavaFX thread.
///
/// @param policy takes how the calls of the next runs are made
/// @param report the report of a run as it stands, as Markdown; empty text while there is nothing to show
public record Services(FolderLister folders, FolderProfiler profiler, ModelDirectory models, RunStarter runs,
                       Function<RunState, String> report, ReportExport.Writer writer, PersonaShelf personas, RunShelf shelf,
                       EarlierRuns earlier, Consumer<CallPolicy> policy, RunArchive archive, TemplateShelf templates, SweepShelf sweeps,
                       PairStarter pairs) {}
