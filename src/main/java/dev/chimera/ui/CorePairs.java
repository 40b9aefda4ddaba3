package dev.chimera.ui;

import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.run.Engines;
import dev.chimera.core.run.agents.PairJournal;
import dev.chimera.core.run.agents.PairRequest;
import dev.chimera.core.run.agents.PairRunner;
import dev.chimera.core.run.agents.PairState;
import dev.chimera.core.run.journal.Journals;
import dev.chimera.ui.agents.PairStarter;
import java.time.Clock;
import java.util.function.Consumer;

/// Two agents as the core measures and keeps them.
record CorePairs(Engines engines, Journals journals) implements PairStarter {
    @Override
    public Runnable start(PairRequest request, Consumer<PairState> states, Consumer<String> unkept) {
        Cancellation cancellation = new Cancellation();
        PairJournal journal = new PairJournal(journals, unkept);
        Thread.ofVirtual().name("agents").start(() -> new PairRunner(engines, Clock.systemUTC(), journal).run(request, state -> {
            journal.follow(state);
            states.accept(state);
        }, cancellation));
        return cancellation::cancel;
    }
}
