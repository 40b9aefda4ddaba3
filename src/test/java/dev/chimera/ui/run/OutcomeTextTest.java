package dev.chimera.ui.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.ingest.Skipped;
import dev.chimera.core.llm.CallPhase;
import dev.chimera.core.llm.CallResult;
import dev.chimera.core.llm.Ending;
import dev.chimera.core.llm.LlmFailure;
import dev.chimera.core.run.BodyPart;
import dev.chimera.core.run.Dropped;
import dev.chimera.core.run.FinishedCall;
import dev.chimera.core.run.Origin;
import dev.chimera.core.run.RunEvent;
import dev.chimera.core.run.RunOutcome;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.Stage;
import dev.chimera.ui.Fixtures;
import dev.chimera.ui.Requests;
import dev.chimera.ui.parts.Texts;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OutcomeTextTest {
    private final OutcomeText words = new OutcomeText(new Texts(Locale.ENGLISH));

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new LlmFailure.Unreachable(URI.create("http://127.0.0.1:11434"), "connection refused"),
                        "No server answers at http://127.0.0.1:11434 (connection refused). Start it with \"ollama serve\", correct the address, or choose the built-in writer."),
                Arguments.of(new LlmFailure.ModelMissing("x", List.of("a", "b")),
                        "The server has no model x. It has: a, b. Choose one of them, or get it with \"ollama pull x\"."),
                Arguments.of(new LlmFailure.ModelMissing("x", List.of()),
                        "The server has no model x, nor any other. Get it with \"ollama pull x\"."),
                Arguments.of(new LlmFailure.WindowExceeded(4580, 2048),
                        "The prompt takes 4580 tokens and the window holds 2048. Set num_ctx to 5120 or more."),
                Arguments.of(new LlmFailure.Refused(503, "server busy"),
                        "The server refused the call (status 503): server busy. Try again, or look at the server's log."),
                Arguments.of(new LlmFailure.Refused(403, ""),
                        "The server refused the call (status 403) and did not say why. Look at the server's log."),
                Arguments.of(new LlmFailure.ServerError("runner died"),
                        "The server reported an error while it wrote: runner died. Try again; if it comes back, look at the server's log."),
                Arguments.of(new LlmFailure.CutOff(),
                        "The connection ended before the answer did. Check that the server is still running, then run again."),
                Arguments.of(new LlmFailure.Stalled(Duration.ofSeconds(120), CallPhase.READING_PROMPT),
                        "Nothing came from the server for 120 seconds while it was reading the prompt. Try again, or choose a smaller model."),
                Arguments.of(new LlmFailure.ProtocolError("<html>"),
                        "What came from that address is not an Ollama answer: <html>. Check the address."));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void everyFailureIsASentenceWithTheNextStep(LlmFailure failure, String sentence) {
        assertEquals(sentence, words.of(failure));
    }

    @Test
    void aFinishedReportNeedsNoWords() {
        assertEquals(Optional.empty(), words.of(ended(new RunOutcome.Done())));
    }

    @Test
    void aReportThatTheProgramFinishedForAFailingModelSaysSo() {
        RunState left = state().after(new RunEvent.TextDropped(new Dropped(Stage.ANALYSIS, "", "the model failed twice in a row")));
        assertEquals("The model failed twice in a row, so the program wrote the rest. The Measurement Record at the end lists its calls.",
                text(left.after(new RunEvent.Ended(new RunOutcome.Done()))));
        RunState sentence = state().after(new RunEvent.TextDropped(new Dropped(Stage.ANALYSIS, "It is 5 ms.", "a figure")));
        assertEquals(Optional.empty(), words.of(sentence.after(new RunEvent.Ended(new RunOutcome.Done()))));
    }

    @Test
    void whatWasWrittenBeforeAStopIsSaidToBeKept() {
        assertEquals("The run was stopped.", text(ended(new RunOutcome.Stopped())));
        RunState begun = state().after(new RunEvent.BodyWritten(new BodyPart("# Report", Origin.PROGRAM, List.of())));
        assertEquals("The run was stopped. What was written before is kept.", text(begun.after(new RunEvent.Ended(new RunOutcome.Stopped()))));
    }

    @Test
    void aServerThatStillFinishesAfterAStopIsSaid() {
        FinishedCall done = Fixtures.finished(1);
        CallResult stopped = new CallResult("", "", new Ending.Cancelled(true), done.result().record());
        RunState state = state().after(new RunEvent.CallFinished(new FinishedCall(1, done.stage(), stopped, "the call did not end well")));
        assertEquals("The run was stopped. The server is still finishing what it was reading; the next call may have to wait for it.",
                text(state.after(new RunEvent.Ended(new RunOutcome.Stopped()))));
    }

    @Test
    void nothingToReportNamesTheFirstReasonsAndCarriesAllOfThem() {
        List<Skipped> skipped = List.of(new Skipped("a.csv", 0, "no permission"), new Skipped("b.csv", 3, "an open quote"),
                new Skipped("c.json", 0, "empty"), new Skipped("d.md", 0, "too large"));
        Message message = words.of(ended(new RunOutcome.NothingToReport(skipped))).orElseThrow();
        assertEquals("None of the files could be read, so no model was asked and there is no report: 4 were skipped "
                + "(a.csv: no permission; b.csv:3: an open quote; c.json: empty). The Data tab lists them with their reasons.", message.text());
        assertEquals("a.csv: no permission\nb.csv:3: an open quote\nc.json: empty\nd.md: too large", message.details());
    }

    @Test
    void aFaultOfTheProgramCarriesItsDetails() {
        Message message = words.of(ended(new RunOutcome.Broken("java.lang.IllegalStateException: x"))).orElseThrow();
        assertEquals(Message.Level.TROUBLE, message.level());
        assertEquals("java.lang.IllegalStateException: x", message.details());
    }

    @Test
    void anUnreadableFolderIsNamed() {
        assertTrue(text(ended(new RunOutcome.FolderUnreadable("permission denied"))).startsWith(Fixtures.FOLDER + " cannot be read: permission denied."));
    }

    @Test
    void aPromptWithoutRoomNamesTheWindowThatIsEnough() {
        assertEquals("The prompt takes about 1500 tokens and the answer up to 200, but the window holds 1024. Set num_ctx to 1792 or more.",
                text(ended(new RunOutcome.PromptTooLong(1500, 200, 1024, 1792))));
    }

    @Test
    void aRunThatWasReadBackSaysWhyItEnded() {
        assertEquals("The program ended before this run did.", text(ended(new RunOutcome.Interrupted())));
    }

    private String text(RunState state) {
        return words.of(state).orElseThrow().text();
    }

    private static RunState state() {
        return RunState.of(new RunEvent.Started(Requests.ollama(), Fixtures.START));
    }

    private static RunState ended(RunOutcome outcome) {
        return state().after(new RunEvent.Ended(outcome));
    }
}
