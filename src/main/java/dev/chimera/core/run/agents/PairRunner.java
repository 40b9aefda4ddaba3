package dev.chimera.core.run.agents;

import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.ChatRequest;
import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.llm.Message;
import dev.chimera.core.run.Agent;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.Engines;
import dev.chimera.core.run.RunFold;
import dev.chimera.core.run.RunOutcome;
import dev.chimera.core.run.RunRequest;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.Runner;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Measures two agents: in each repetition A alone, B alone, then both at the same time. Before a phase each of its agents makes a short call that
/// is not counted, so that nobody pays for loading; and each run's persona begins with a line used once, so that no run finds its prompts in a
/// server's cache that another one filled.
public final class PairRunner {
    /// What the line that is used once begins with.
    private static final String NONCE = "Run ";

    private final Engines engines;
    private final Clock clock;
    private final PairRecorder recorder;

    public PairRunner(Engines engines, Clock clock, PairRecorder recorder) {
        this.engines = engines;
        this.clock = clock;
        this.recorder = recorder;
    }

    /// Works on this thread until the end. Events come one at a time; while both agents work, from the threads of both.
    public PairState run(PairRequest request, Consumer<PairState> states, Cancellation cancellation) {
        PairBook book = new PairBook(PairState.of(request), states);
        book.write(new PairEvent.Ended(outcome(request, book, cancellation), clock.instant()));
        return book.state();
    }

    private PairOutcome outcome(PairRequest request, PairBook book, Cancellation cancellation) {
        try {
            for (int repetition = 1; repetition <= request.repetitions(); repetition++) {
                for (Phase phase : Phase.values()) {
                    Optional<PairOutcome> end = phase(repetition, phase, book, cancellation);
                    if (end.isPresent()) {
                        return end.get();
                    }
                    if (repetition == 1 && phase == Phase.SOLO_A) {
                        book.write(new PairEvent.ServersCompared(SharedServer.of(request)));
                    }
                }
            }
            return new PairOutcome.Done();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PairOutcome.Stopped();
        } catch (ExecutionException | RuntimeException bug) {
            StringWriter details = new StringWriter();
            bug.printStackTrace(new PrintWriter(details));
            return new PairOutcome.Broken(details.toString());
        }
    }

    private Optional<PairOutcome> phase(int repetition, Phase phase, PairBook book, Cancellation cancellation) throws InterruptedException, ExecutionException {
        List<Side> sides = Stream.of(Side.values()).filter(phase::involves).toList();
        PairRequest request = book.state().request();
        book.write(new PairEvent.PhaseBegun(repetition, phase, clock.instant()));
        sides.forEach(side -> warmUp(request.agent(side), cancellation));
        List<FutureTask<RunState>> runs = sides.stream().map(side -> new FutureTask<>(() -> run(new Turn(repetition, phase, side), book, cancellation))).toList();
        runs.forEach(run -> Thread.ofVirtual().name("agent").start(run));
        Optional<PairOutcome> end = Optional.empty();
        for (int i = 0; i < runs.size(); i++) {
            Optional<PairOutcome> bad = bad(sides.get(i), runs.get(i).get().outcome().orElseThrow());
            end = end.isPresent() ? end : bad;
        }
        book.write(new PairEvent.PhaseEnded(repetition, phase));
        return end;
    }

    private RunState run(Turn turn, PairBook book, Cancellation cancellation) {
        PairRequest request = book.state().request();
        AgentSetup setup = request.agent(turn.side());
        Agent once = setup.engine() instanceof Engine.BuiltIn ? setup.agent()
                : setup.agent().with(NONCE + UUID.randomUUID() + ".\n" + setup.agent().persona());
        RunFold fold = new RunFold((_, state) -> book.write(new PairEvent.Advanced(turn.side(), state)));
        new Runner(engines, clock).run(new RunRequest(request.folder(), request.excluded(), once, setup.engine(), setup.options()), recorder.recording(turn, fold), cancellation);
        return fold.state();
    }

    private void warmUp(AgentSetup setup, Cancellation cancellation) {
        if (setup.engine() instanceof Engine.Ollama) {
            try (Engines.Open engine = engines.open(setup.engine())) {
                GenerationOptions options = setup.options().with(GenerationOption.NUM_PREDICT, 2);
                List<Message> word = List.of(new Message(Message.Role.USER, "Run " + UUID.randomUUID() + ".\nSay one word."));
                engine.model().stream(new ChatRequest(engine.modelName(), word, options, Optional.empty()), _ -> { }, cancellation);
            }
        }
    }

    private static Optional<PairOutcome> bad(Side side, RunOutcome outcome) {
        return switch (outcome) {
            case RunOutcome.Done ignored -> Optional.empty();
            case RunOutcome.Stopped ignored -> Optional.of(new PairOutcome.Stopped());
            default -> Optional.of(new PairOutcome.AgentFailed(side, outcome));
        };
    }
}
