package dev.chimera.ui;

import dev.chimera.core.file.WholeFile;
import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.llm.LlmFailure;
import dev.chimera.core.llm.ollama.CallPolicy;
import dev.chimera.core.llm.ollama.OllamaServer;
import dev.chimera.core.llm.ollama.OllamaUnavailable;
import dev.chimera.core.sweep.OllamaSweepServer;
import dev.chimera.core.sweep.SweepControl;
import dev.chimera.core.sweep.SweepEvent;
import dev.chimera.core.sweep.SweepJournal;
import dev.chimera.core.sweep.SweepPlan;
import dev.chimera.core.sweep.SweepState;
import dev.chimera.core.sweep.SweepTables;
import dev.chimera.core.sweep.Sweeper;
import dev.chimera.core.sweep.Sweeps;
import dev.chimera.ui.parts.Reasons;
import dev.chimera.ui.run.OutcomeText;
import dev.chimera.ui.sweep.SweepShelf;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Sweeps as the core keeps them and carries them out.
record CoreSweeps(Sweeps sweeps, Supplier<CallPolicy> policy, OutcomeText words) implements SweepShelf {
    private static final System.Logger LOG = System.getLogger(CoreSweeps.class.getName());

    @Override
    public Sitting begin(SweepPlan plan, Listener listener) {
        return sitting(listener, control -> {
            SweepEvent.Planned planned = new SweepEvent.Planned(plan, Clock.systemUTC().instant());
            Optional<LlmFailure> missing = missing(plan);
            if (missing.isPresent()) {
                listener.refused(words.of(missing.get()));
                return;
            }
            try (SweepJournal journal = sweeps.begin(planned)) {
                carryOut(SweepState.of(planned), journal, plan.request().endpoint(), control, listener);
            }
        });
    }

    @Override
    public Sitting resume(String id, Endpoint typed, Listener listener) {
        return sitting(listener, control -> {
            try (SweepJournal journal = sweeps.resume(id)) {
                SweepState state = sweeps.read(id).state();
                Endpoint kept = state.plan().request().endpoint();
                carryOut(state, journal, typed.base().equals(kept.base()) ? typed : kept, control, listener);
            }
        });
    }

    @FunctionalInterface
    private interface Work {
        void run(SweepControl control) throws IOException;
    }

    private static Sitting sitting(Listener listener, Work work) {
        SweepControl control = new SweepControl();
        Thread.ofVirtual().name("sweep").start(() -> {
            try {
                work.run(control);
            } catch (IOException | RuntimeException e) {
                listener.refused(Reasons.of(e));
            }
        });
        return new Sitting() {
            @Override
            public void pause() {
                control.pause();
            }

            @Override
            public void proceed() {
                control.proceed();
            }

            @Override
            public void stop() {
                control.stop();
            }
        };
    }

    private void carryOut(SweepState start, SweepJournal journal, Endpoint endpoint, SweepControl control, Listener listener) {
        String id = String.valueOf(journal.folder().getFileName());
        SweepState end = new Sweeper(_ -> new OllamaSweepServer(endpoint, policy.get().deadlines()), Clock.systemUTC())
                .run(start, journal, state -> listener.changed(id, state), control);
        for (Map.Entry<String, String> table : SweepTables.files(end).entrySet()) {
            try {
                WholeFile.writePrivate(journal.folder().resolve(table.getKey()), table.getValue());
            } catch (IOException e) {
                // they are made again of the journal whenever they are asked for
                LOG.log(System.Logger.Level.WARNING, "A table of the sweep could not be written", e);
                return;
            }
        }
    }

    /// Looks before the first call whether the server is there and has the models.
    private static Optional<LlmFailure> missing(SweepPlan plan) {
        try (OllamaServer ollama = new OllamaServer(plan.request().endpoint())) {
            List<String> there = ollama.models().stream().map(model -> model.name()).toList();
            return plan.request().models().stream().filter(model -> !there.contains(model) && !there.contains(model + ":latest"))
                    .findFirst().map(model -> new LlmFailure.ModelMissing(model, there));
        } catch (OllamaUnavailable e) {
            return Optional.of(e.failure());
        }
    }

    @Override
    public Optional<Sweeps.Kept> newestUnfinished() {
        return sweeps.newestUnfinished();
    }

    @Override
    public Sweeps.Kept read(Path folder) throws IOException {
        return Sweeps.at(folder);
    }
}
