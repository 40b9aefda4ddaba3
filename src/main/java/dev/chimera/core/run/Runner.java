package dev.chimera.core.run;

import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.ingest.Ingest;
import dev.chimera.core.ingest.IngestResult;
import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.ContextGuard;
import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.llm.TokenEstimate;
import dev.chimera.core.prose.Ask;
import dev.chimera.core.prose.FreePrompts;
import dev.chimera.core.prose.Piece;
import dev.chimera.core.prose.Prompts;
import dev.chimera.core.prose.body.Script;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Carries out runs: ingest, analysis (a reading for each finding), report (the body from top to bottom).
public final class Runner {
    private final Engines engines;
    private final Clock clock;

    private final Function<Engine, TokenEstimate> counted;

    public Runner(Engines engines, Clock clock) {
        this(engines, clock, _ -> TokenEstimate.uncalibrated());
    }

    /// @param counted what earlier runs tell of how many tokens a prompt has; asked on the run's thread, must not fail
    public Runner(Engines engines, Clock clock, Function<Engine, TokenEstimate> counted) {
        this.engines = engines;
        this.clock = clock;
        this.counted = counted;
    }

    /// Starts a run on a thread of its own. Events come in order, on that thread; the last one is `Ended`.
    public RunHandle start(RunRequest request, Consumer<RunEvent> events) {
        return start(request, new EarlierPart(), events);
    }

    /// Starts a run that goes on from what an earlier one has left behind; its events tell all of it again.
    public RunHandle start(RunRequest request, EarlierPart earlier, Consumer<RunEvent> events) {
        Cancellation cancellation = new Cancellation();
        Thread thread = Thread.ofVirtual().name("run").start(() -> run(request, earlier, events, cancellation));
        return new RunHandle(cancellation, thread);
    }

    /// Carries out a run on this thread.
    public void run(RunRequest request, Consumer<RunEvent> events, Cancellation cancellation) {
        run(request, new EarlierPart(), events, cancellation);
    }

    /// Carries out on this thread what is left of a run.
    public void run(RunRequest request, EarlierPart earlier, Consumer<RunEvent> events, Cancellation cancellation) {
        events.accept(new RunEvent.Started(request, clock.instant()));
        events.accept(new RunEvent.Ended(outcome(request, earlier, events, cancellation)));
    }

    private RunOutcome outcome(RunRequest request, EarlierPart earlier, Consumer<RunEvent> events, Cancellation cancellation) {
        try {
            IngestResult ingested = earlier.ingested().isPresent() ? repeated(earlier.ingested().get(), events) : ingest(request, events, cancellation);
            if (ingested.inventory().total() == 0) {
                return new RunOutcome.NothingToReport(ingested.skipped());
            }
            return write(request, earlier, ingested, events, cancellation);
        } catch (RunStopped stopped) {
            return stopped.outcome();
        } catch (CancellationException e) {
            return new RunOutcome.Stopped();
        } catch (IOException e) {
            return new RunOutcome.FolderUnreadable(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        } catch (RuntimeException bug) {
            StringWriter details = new StringWriter();
            bug.printStackTrace(new PrintWriter(details));
            return new RunOutcome.Broken(details.toString());
        }
    }

    private static IngestResult ingest(RunRequest request, Consumer<RunEvent> events, Cancellation cancellation) throws IOException {
        long begun = System.nanoTime();
        events.accept(new RunEvent.StageStarted(Stage.INGEST));
        IngestResult result = Ingest.folder(request.folder(), path -> !request.excluded().contains(path),
                progress -> events.accept(new RunEvent.IngestAdvanced(progress)), cancellation::isCancelled);
        events.accept(new RunEvent.Ingested(result, since(begun)));
        events.accept(new RunEvent.StageFinished(Stage.INGEST, since(begun)));
        return result;
    }

    private static IngestResult repeated(RunEvent.Ingested ingested, Consumer<RunEvent> events) {
        events.accept(new RunEvent.StageStarted(Stage.INGEST));
        events.accept(ingested);
        events.accept(new RunEvent.StageFinished(Stage.INGEST, ingested.took()));
        return ingested.result();
    }

    private RunOutcome write(RunRequest request, EarlierPart earlier, IngestResult ingested, Consumer<RunEvent> events, Cancellation cancellation) {
        Script script = Script.of(ingested.facts(), ingested.smells());
        try (Engines.Open engine = earlier.continued(engines.open(request.engine()))) {
            events.accept(new RunEvent.EngineOpened(engine.mode(), Machine.here()));
            TokenEstimate estimate = counted.apply(request.engine());
            Prompts prompts = new Prompts(engine.modelName(), request.agent().voice(), request.options(), engine.mode()).roomyFor(asks(script), estimate);
            Interview interview = new Interview(engine, prompts, new WindowWatch(estimate, window(request, prompts)), events, cancellation);
            if (request.writing().mode() == Writing.Mode.FREE) {
                free(new FreeProse(freePrompts(request, engine.modelName(), ingested.facts(), script), interview, ingested.facts(), request.writing(), events), earlier, events,
                        () -> body(script, readings(script, interview, events), interview, events));
                return new RunOutcome.Done();
            }
            interview.makeSureOfRoom(asks(script));
            List<BodyPart> readings = timed(Stage.ANALYSIS, earlier, events, () -> readings(script, interview, events));
            timed(Stage.REPORT, earlier, events, () -> body(script, readings, interview, events));
            return new RunOutcome.Done();
        }
    }

    private static FreePrompts freePrompts(RunRequest request, String model, FactSet facts, Script script) {
        List<FactId> important = script.findings().stream().flatMap(finding -> finding.facts().stream()).toList();
        return new FreePrompts(model, request.agent().persona(), request.options(), facts, important);
    }

    /// @param instead writes the report where the model failed
    private static void free(FreeProse prose, EarlierPart earlier, Consumer<RunEvent> events, Supplier<List<BodyPart>> instead) {
        String analysis = timed(Stage.ANALYSIS, earlier, events, prose::analysis);
        timed(Stage.REPORT, earlier, events, () -> prose.report(analysis).orElseGet(instead));
    }

    /// The window that is asked for, as servers round it; 0 where free prose finds its own or no server takes part.
    private static int window(RunRequest request, Prompts prompts) {
        boolean grounded = request.writing().mode() == Writing.Mode.GROUNDED || request.options().get(GenerationOption.NUM_CTX).isPresent();
        return request.engine() instanceof Engine.Ollama && grounded ? ContextGuard.windowFor(prompts.window()) : 0;
    }

    private static List<Ask> asks(Script script) {
        List<Ask> asks = new ArrayList<>(script.readings());
        script.body().forEach(piece -> {
            if (piece instanceof Piece.Question(var ask)) {
                asks.add(ask);
            }
        });
        return asks;
    }

    private static List<BodyPart> readings(Script script, Interview interview, Consumer<RunEvent> events) {
        List<BodyPart> readings = new ArrayList<>();
        for (Ask ask : script.readings()) {
            BodyPart reading = interview.ask(ask, Stage.ANALYSIS);
            events.accept(new RunEvent.NoteWritten(reading));
            readings.add(reading);
        }
        return readings;
    }

    private static List<BodyPart> body(Script script, List<BodyPart> readings, Interview interview, Consumer<RunEvent> events) {
        List<BodyPart> body = new ArrayList<>();
        for (Piece piece : script.body()) {
            BodyPart part = switch (piece) {
                case Piece.Text(var passage) -> BodyPart.of(passage, Origin.PROGRAM);
                case Piece.Reading(var finding) -> readings.get(finding);
                case Piece.Question(var ask) -> interview.ask(ask, Stage.REPORT);
            };
            events.accept(new RunEvent.BodyWritten(part));
            body.add(part);
        }
        return body;
    }

    /// What was answered earlier counts with the time that it took then.
    private static <T> T timed(Stage stage, EarlierPart earlier, Consumer<RunEvent> events, Supplier<T> work) {
        long begun = System.nanoTime();
        events.accept(new RunEvent.StageStarted(stage));
        T result = work.get();
        events.accept(new RunEvent.StageFinished(stage, since(begun).plus(earlier.spared())));
        return result;
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
