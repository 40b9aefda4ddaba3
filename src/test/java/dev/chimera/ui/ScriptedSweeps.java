package dev.chimera.ui;

import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.sweep.SweepPlan;
import dev.chimera.core.sweep.Sweeps;
import dev.chimera.ui.sweep.SweepShelf;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sweeps that make no call: a test tells what becomes of them.
final class ScriptedSweeps implements SweepShelf {
    final List<SweepPlan> begun = new ArrayList<>();
    final List<String> resumed = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    Optional<Listener> listener = Optional.empty();
    Optional<Sweeps.Kept> unfinished = Optional.empty();
    Optional<Sweeps.Kept> kept = Optional.empty();

    @Override
    public Sitting begin(SweepPlan plan, Listener hears) {
        begun.add(plan);
        listener = Optional.of(hears);
        return sitting();
    }

    @Override
    public Sitting resume(String id, Endpoint typed, Listener hears) {
        resumed.add(id + " at " + typed);
        listener = Optional.of(hears);
        return sitting();
    }

    private Sitting sitting() {
        return new Sitting() {
            @Override
            public void pause() {
                asked.add("pause");
            }

            @Override
            public void proceed() {
                asked.add("proceed");
            }

            @Override
            public void stop() {
                asked.add("stop");
            }
        };
    }

    @Override
    public Optional<Sweeps.Kept> newestUnfinished() {
        return unfinished;
    }

    @Override
    public Sweeps.Kept read(Path folder) throws IOException {
        return kept.orElseThrow(() -> new IOException("there is no sweep in " + folder));
    }
}
