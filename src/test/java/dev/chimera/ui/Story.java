package dev.chimera.ui;

import dev.chimera.core.ingest.IngestProgress;
import dev.chimera.core.llm.CallPhase;
import dev.chimera.core.run.BodyPart;
import dev.chimera.core.run.Origin;
import dev.chimera.core.run.RunEvent;
import dev.chimera.core.run.RunOutcome;
import dev.chimera.core.run.RunRequest;
import dev.chimera.core.run.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A run as a list of events.
public final class Story {
    private static final String HEAD = """
            # Chimera Insight

            # Technical Report: Chimera Insight Analysis

            **Date:** 2026-11-24
            **Model:** gemma3:1b

            ---

            ## Executive Summary

            The folder holds **13 files**: 6 CSV, 4 JSON, 3 Markdown.

            | model | n | median TTFT, ms |
            |:--|--:|--:|
            | gemma_1b_q4 | 118 | 201.75 |

            ```
            csv 6
            ```

            > Cold calls are shown apart.

            1. The `ttft_ms` column has 2 missing cells.""";

    /// arrivals lie ahead, so that the rate stays what it is while a slow machine draws
    private static final long AHEAD = 60_000_000_000L;

    private Story() {}

    /// Everything up to the first call.
    static List<RunEvent> ingest() {
        return List.of(new RunEvent.StageStarted(Stage.INGEST),
                new RunEvent.IngestAdvanced(new IngestProgress(7, 13, 800_000, 1_900_000, Duration.ofMillis(12))),
                new RunEvent.Ingested(Fixtures.ingested(), Duration.ofMillis(41)), new RunEvent.StageFinished(Stage.INGEST, Duration.ofMillis(41)),
                new RunEvent.StageStarted(Stage.REPORT), new RunEvent.BodyWritten(new BodyPart(HEAD, Origin.PROGRAM, List.of())));
    }

    /// One call from its prompt to its sentence.
    static List<RunEvent> call(RunRequest request, int call) {
        return List.of(new RunEvent.CallStarted(Fixtures.prompt(request, call)),
                new RunEvent.CallPhaseEntered(CallPhase.WRITING, System.nanoTime()), new RunEvent.TokensArrived("{", System.nanoTime()),
                new RunEvent.CallFinished(Fixtures.finished(call)),
                new RunEvent.BodyWritten(new BodyPart("Finding " + call + " is that the rate is *steady* across the runs.", Origin.MODEL, List.of())));
    }

    /// A call that is writing now, with 40 pieces in the last second.
    static List<RunEvent> writing(RunRequest request, int call) {
        List<RunEvent> events = new ArrayList<>(List.of(new RunEvent.CallStarted(Fixtures.prompt(request, call)),
                new RunEvent.CallPhaseEntered(CallPhase.WRITING, System.nanoTime())));
        for (int i = 0; i < 40; i++) {
            events.add(new RunEvent.TokensArrived("word ", System.nanoTime() + AHEAD));
        }
        events.add(new RunEvent.PendingChanged("Finding " + call + " is that the"));
        return events;
    }

    /// A part of the report, all at once.
    static RunEvent body(String markdown) {
        return new RunEvent.BodyWritten(new BodyPart(markdown, Origin.PROGRAM, List.of()));
    }

    /// A whole call of so many tokens, each with the sentence as it reads by then.
    static List<RunEvent> streamed(RunRequest request, int call, int tokens) {
        List<RunEvent> events = new ArrayList<>(List.of(new RunEvent.CallStarted(Fixtures.prompt(request, call)),
                new RunEvent.CallPhaseEntered(CallPhase.WRITING, System.nanoTime())));
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < tokens; i++) {
            events.add(new RunEvent.TokensArrived("word ", System.nanoTime()));
            events.add(new RunEvent.PendingChanged(sentence.append("word ").toString()));
        }
        events.add(new RunEvent.CallFinished(Fixtures.finished(call)));
        events.add(body(sentence.toString()));
        return events;
    }

    static RunEvent done() {
        return new RunEvent.Ended(new RunOutcome.Done());
    }
}
