package dev.chimera.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.llm.ollama.Deadlines;
import dev.chimera.core.report.ReportMarkdown;
import dev.chimera.core.run.StandardEngines;
import dev.chimera.core.run.agents.PairState;
import dev.chimera.core.run.history.History;
import dev.chimera.core.run.history.KeptRun;
import dev.chimera.core.run.journal.Journals;
import dev.chimera.testkit.Gate;
import dev.chimera.testkit.Reply;
import dev.chimera.testkit.Request;
import dev.chimera.testkit.SchemaAnswer;
import dev.chimera.testkit.ScriptedOllama;
import dev.chimera.ui.agents.AgentsModel;
import dev.chimera.ui.preview.PreviewView;
import dev.chimera.ui.prompts.Persona;
import dev.chimera.ui.run.MessageBar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// Two agents in the window: set up, measured alone and together, looked at, opened again.
class AgentsTabTest {
    private final WindowKit kit = new WindowKit();
    private final FxRobot robot = new FxRobot();
    private final ScriptedOllama server = new ScriptedOllama();
    private final Set<String> runsOfB = Collections.synchronizedSet(new HashSet<>());
    @TempDir
    private Path work = Path.of("");

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void data() throws IOException {
        Files.writeString(Files.createDirectory(work.resolve("data")).resolve("runs.csv"), "model,ttft_s\nalpha,3.5\nalpha,0.11\nalpha,0.12\nbeta,0.2\nbeta,0.21\n");
        kit.personas = List.of(new Persona("DataCollector", "You are Ann.\nWords: under 9\nSections: Executive Summary"), new Persona("Insight", "You are Bob.\nTable rows: Risks and Mitigations 1"));
        kit.pairs = new CorePairs(new StandardEngines(Duration.ZERO, Deadlines.DEFAULTS), journals());
        kit.report = ReportMarkdown::of;
        server.on("/api/chat", this::answer);
    }

    private Journals journals() {
        return new Journals(work.resolve("home"), ReportMarkdown::of, Clock.systemUTC());
    }

    /// Together, the calls of B say that they waited 300 ms; alone they do not.
    private Reply answer(Request request) {
        String system = request.json().at("/messages/0/content").asText();
        boolean waited = system.contains("You are Bob") && (runsOfB.add(system.lines().findFirst().orElse("")) ? runsOfB.size() : runsOfB.size()) == 2;
        String key = request.json().at("/format/properties").fieldNames().hasNext() ? request.json().at("/format/properties").fieldNames().next() : "";
        List<String> tokens = key.isEmpty() ? List.of("one", " two")
                : SchemaAnswer.tokens("{\"" + key + "\": \"" + SchemaAnswer.first(request.json().at("/format/properties/" + key + "/pattern").asText()) + "\"}");
        Reply reply = Reply.stream();
        for (String token : tokens) {
            reply = reply.chunk(Reply.token(token));
        }
        long total = 24_000_000L + tokens.size() * 10_000_000L + (waited ? 300_000_000L : 0);
        return reply.chunk(Reply.done("stop", tokens.size() + 1).replaceFirst("\"total_duration\":\\d+", "\"total_duration\":" + total)).end();
    }

    @AfterEach
    void close() {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        server.close();
    }

    private OpenWindow open() {
        OpenWindow window = OpenWindow.onServer(kit, robot, server.endpoint());
        robot.interact(() -> window.find("tabs", TabPane.class).getSelectionModel().select(window.workbench().measure().agents().tab()));
        return window;
    }

    private OpenWindow withData() {
        OpenWindow window = open();
        robot.interact(() -> window.workbench().open(work.resolve("data")));
        OpenWindow.until(() -> window.workbench().model().sources().listing().get().isPresent());
        return window;
    }

    private static AgentsModel model(OpenWindow window) {
        return window.workbench().measure().agents().model();
    }

    private static String said(OpenWindow window) {
        return window.find("message-bar", MessageBar.class).shown().map(message -> message.text()).orElse("");
    }

    private static String field(OpenWindow window, String id) {
        return window.find(id, TextField.class).getText();
    }

    private static String shown(OpenWindow window, String preview) {
        return window.find(preview, PreviewView.class).shownMarkdown();
    }

    private static void untilMeasured(OpenWindow window) {
        for (int tries = 0; tries < 5 && model(window).running().get(); tries++) {
            try {
                OpenWindow.until(() -> !model(window).running().get());
            } catch (AssertionError slow) {
                continue;
            }
        }
        OpenWindow.until(() -> window.text("agents-phase").equals("Measured."), () -> window.text("agents-phase"));
    }

    private static List<String> lines(OpenWindow window, String id) {
        return window.find(id, javafx.scene.Parent.class).lookupAll(".persona-check").stream().map(label -> ((Labeled) label).getText()).sorted().toList();
    }

    @Test
    void aScenarioBringsNamesPersonasAndOptions() {
        OpenWindow window = open();
        assertEquals(List.of("Baseline Collector", "", "Chimera Insight", "num_ctx=4096, temp=0.4, top_p=0.9, top_k=40"),
                List.of(field(window, "agent-a-name"), field(window, "agent-a-options"), field(window, "agent-b-name"), field(window, "agent-b-options")));
        assertEquals("The persona asks for: under 9 words; section \"Executive Summary\". Each is checked in the report.", window.text("agent-a-demands"));
        robot.interact(() -> window.find("scenario-chimera-hetero", RadioButton.class).fire());
        assertEquals(List.of("Chimera Agent A", "Chimera Agent B"), List.of(field(window, "agent-a-name"), field(window, "agent-b-name")));
        robot.interact(() -> window.find("agent-b-options", TextField.class).setText(field(window, "agent-a-options")));
        assertTrue(window.text("agents-trouble").contains("chimera_hetero compares two different settings"), window.text("agents-trouble"));
        robot.interact(() -> window.find("agent-b-options", TextField.class).setText("num_ctx=8192"));
        assertTrue(window.text("agents-slow").contains("loaded again at every change of turn"), window.text("agents-slow"));
        robot.interact(() -> window.find("agents-runs", TextField.class).setText("none"));
        assertTrue(window.text("agents-trouble").startsWith("The number of runs must be"), window.text("agents-trouble"));
        window.press("agents-start");
        assertEquals("Open the folder that the agents are to report on first.", said(window));
    }

    @Test
    void bothAreMeasuredAloneAndTogetherAndItIsSaidWhatThatGains() {
        OpenWindow window = withData();
        robot.interact(() -> window.workbench().model().personas().choose(kit.personas.getFirst()));
        robot.interact(() -> window.workbench().model().personas().text().set("You are Ann, changed and not saved.\nSections: Executive Summary; Nowhere"));
        window.press("agents-start");
        untilMeasured(window);
        assertTrue(window.text("agents-gain").startsWith("Gain "), window.text("agents-gain"));
        assertEquals(Set.of(), SpokenNames.missing(window));
        assertTrue(window.text("agents-gain-how").startsWith("Run 1: together "), window.text("agents-gain-how"));
        assertTrue(window.text("agents-contended").startsWith("Contended at " + server.endpoint() + ": "), window.text("agents-contended"));
        assertEquals("Both agents use one server.", window.text("agents-sharing"));
        assertTrue(window.text("agents-clock").matches("\\d+:\\d\\d"), window.text("agents-clock"));
        OpenWindow.until(() -> shown(window, "agent-a-preview").contains("## Checked Figures") && shown(window, "agent-b-preview").contains("## Checked Figures"));
        assertTrue(shown(window, "agent-a-preview").startsWith("# Baseline Collector") && shown(window, "agent-b-preview").startsWith("# Chimera Insight"));
        OpenWindow.until(() -> List.of("agent-a-ttft", "agent-a-rate", "agent-b-ttft", "agent-b-rate").stream().allMatch(chart -> window.calls(chart) > 5));
        assertEquals(List.of("section \"Executive Summary\" · met", "section \"Nowhere\" · missed"), lines(window, "agent-a-checks"));
        assertTrue(lines(window, "agent-b-checks").getFirst().matches("1 table rows or more in \"Risks and Mitigations\": \\d+ · (met|missed)"), () -> lines(window, "agent-b-checks").toString());
        Set<String> sent = server.requests("/api/chat").stream().map(request -> request.json().at("/messages/0/content").asText()).filter(text -> text.contains("You are"))
                .map(text -> text.contains("changed and not saved") ? "changed" : text.contains("You are Bob") ? "Bob" : text).collect(Collectors.toSet());
        assertEquals(Set.of("changed", "Bob"), sent, "what stands in the editor is what is sent");
    }

    @Test
    void aMeasurementOpensFromTheHistoryAsItWas() throws IOException {
        OpenWindow window = withData();
        window.press("agents-start");
        untilMeasured(window);
        PairState end = model(window).state().get().orElseThrow();
        String gain = window.text("agents-gain");
        robot.interact(window.stage()::close);
        KeptRun entry = new History(work.resolve("home"), ReportMarkdown::of, Clock.systemUTC()).list().stream().filter(run -> run.kind() == KeptRun.Kind.AGENTS).findFirst().orElseThrow();
        kit.archive.keep(entry, RunStates.ended());
        OpenWindow next = open();
        robot.interact(() -> next.find("tabs", TabPane.class).getTabs().stream().filter(tab -> "tab-history".equals(tab.getId()))
                .forEach(tab -> tab.getTabPane().getSelectionModel().select(tab)));
        OpenWindow.until(() -> next.find("history-table", TableView.class).getItems().size() == 1);
        robot.interact(() -> next.find("history-table", TableView.class).getSelectionModel().select(0));
        assertTrue(next.find("history-compare", Button.class).isDisabled());
        next.press("history-open");
        OpenWindow.until(() -> next.text("agents-phase").equals("Measured.") && next.text("agents-gain").equals(gain), () -> next.text("agents-gain"));
        OpenWindow.until(() -> shown(next, "agent-b-preview").contains("## Checked Figures"));
        assertEquals(end.ended().size(), model(next).state().get().orElseThrow().ended().size());
        next.press("agent-b-open");
        OpenWindow.until(() -> next.shown().startsWith("# Chimera Insight"));
    }

    @Test
    void aStopKeepsWhatWasWrittenAndNothingElseIsMeasuredMeanwhile() throws Exception {
        Gate gate = new Gate();
        AtomicInteger calls = new AtomicInteger();
        server.on("/api/chat", request -> calls.incrementAndGet() == 4 ? Reply.chat(List.of("a", "b", "c"), 1, gate) : answer(request));
        OpenWindow window = withData();
        window.press("agents-start");
        gate.awaitReached();
        OpenWindow.until(() -> window.text("agents-phase").equals("Run 1 of 1: Baseline Collector alone") && window.text("agent-b-doing").equals("waits for its turn"));
        window.press("run");
        assertEquals("Something is measured now. Two measurements at a time would measure each other.", said(window));
        assertEquals(List.of(), kit.runs.requests());
        assertTrue(window.find("agents-start", Button.class).isDisabled());
        window.press("agents-stop");
        gate.open();
        OpenWindow.until(() -> window.text("agents-phase").equals("Stopped. What was written so far is kept."), () -> window.text("agents-phase"));
        assertEquals("No gain is stated yet", window.text("agents-gain"));
        assertFalse(model(window).running().get());
    }

    @Test
    void anAgentWhoseServerIsGoneIsNamed() {
        OpenWindow window = withData();
        robot.interact(() -> window.find("agent-b-host", TextField.class).setText(ScriptedOllama.nowhere().toString()));
        robot.interact(() -> window.find("agent-b-persona", ComboBox.class).getSelectionModel().select(0));
        window.press("agents-start");
        OpenWindow.until(() -> window.text("agents-phase").startsWith("Chimera Insight: "), () -> window.text("agents-phase"));
        assertEquals(Optional.of(2), model(window).state().get().map(state -> state.ended().size()));
    }
}
