package dev.chimera.ui.metrics;

import dev.chimera.core.run.Engine;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.journal.KeptCalls;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The kept runs, as far as the charts need them. Asked in the background.
public interface EarlierRuns {
    /// The newest runs whose calls were answered by the same model, oldest first; empty where nothing can be read.
    List<KeptCalls> of(Engine engine);

    /// The run that is kept in this folder, as far as it got, ended.
    ///
    /// @throws IOException if it cannot be read; the message says why
    RunState open(Path folder) throws IOException;
}
