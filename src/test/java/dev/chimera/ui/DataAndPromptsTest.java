package dev.chimera.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.prose.PromptTemplate;
import dev.chimera.core.run.RunRequest;
import dev.chimera.ui.facts.DataView;
import dev.chimera.ui.prompts.Persona;
import dev.chimera.ui.prompts.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.VBox;
import org.fxmisc.richtext.InlineCssTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

class DataAndPromptsTest {
    private final WindowKit kit = new WindowKit();
    private final FxRobot robot = new FxRobot();
    private final OpenWindow window = OpenWindow.of(kit, robot, OpenWindow.SETTINGS).withFolder();

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theDataTabCountsSearchesAndCopies() throws Exception {
        window.tab(2);
        assertEquals("Columns\n39", window.find("show-data-columns", ToggleButton.class).getText());
        robot.interact(() -> window.find("show-data-skipped", ToggleButton.class).fire());
        robot.interact(() -> window.find("data-search", TextField.class).setText("cells"));
        assertEquals(1, window.find("data-skipped", TableView.class).getItems().size());
        robot.interact(() -> window.find("copy-csv", Button.class).fire());
        FutureTask<String> copied = new FutureTask<>(() -> Clipboard.getSystemClipboard().getString());
        robot.interact(copied);
        assertEquals("path,line,reason\nsweep/num_gpu.csv,14,the row has 7 cells where the head has 6\n", copied.get());
    }

    @Test
    void theSwitchesOfTheDataTabFitInTheSmallestWindow() {
        robot.interact(() -> window.stage().setWidth(860));
        window.tab(2);
        for (String name : List.of("files", "columns", "skipped", "facts", "smells")) {
            ToggleButton button = window.find("show-data-" + name, ToggleButton.class);
            assertTrue(button.getWidth() >= Math.floor(button.prefWidth(-1)), name);
            assertTrue(button.localToScene(button.getBoundsInLocal()).getMaxX() <= window.find("data", DataView.class)
                    .localToScene(window.find("data", DataView.class).getBoundsInLocal()).getMaxX(), name);
        }
    }

    @Test
    void aColumnOfFiguresIsSortedByValueAndRowsWithoutOneComeLast() {
        window.tab(2);
        robot.interact(() -> window.find("show-data-columns", ToggleButton.class).fire());
        for (TableColumn.SortType type : TableColumn.SortType.values()) {
            assertEquals(List.of(type == TableColumn.SortType.ASCENDING ? "48.2" : "214", ""), edges(type));
        }
    }

    @Test
    void aChosenColumnShowsItsHistogramAndStatistics() {
        window.tab(2);
        robot.interact(() -> window.find("show-data-columns", ToggleButton.class).fire());
        TableView<?> columns = window.find("data-columns", TableView.class);
        robot.interact(() -> columns.getSelectionModel().select(0));
        assertTrue(window.stage().getScene().getRoot().lookupAll("#column-detail").isEmpty());
        robot.interact(() -> columns.getSelectionModel().select(1));
        assertEquals("ttft_ms (ms) · README.md", window.text("column-detail-title"));
        VBox detail = window.find("column-detail", VBox.class);
        assertEquals(16, detail.lookupAll(".histogram-bar").size());
        assertTrue(detail.lookupAll(".quiet").stream().anyMatch(node -> node instanceof Label words && words.getText().matches("fullest bar: \\d+ values?")));
        String spoken = detail.getChildren().get(1).getAccessibleText();
        assertTrue(spoken.contains("median ") && spoken.matches("(?s).*Bars: [\\d.]+ to [\\d.]+: \\d+ value.*"), spoken);
        robot.interact(() -> window.find("show-data-files", ToggleButton.class).fire());
        assertTrue(window.stage().getScene().getRoot().lookupAll("#column-detail").isEmpty());
    }

    /// The first and the last cell of the column of means, sorted.
    private List<String> edges(TableColumn.SortType type) {
        List<String> edges = new ArrayList<>();
        robot.interact(() -> edges.addAll(edges((TableView<?>) window.find("data-columns", TableView.class), type, window.find("copy-csv", Button.class))));
        return edges;
    }

    private static <T> List<String> edges(TableView<T> table, TableColumn.SortType type, Button copy) {
        TableColumn<T, ?> mean = table.getColumns().stream().filter(column -> column.getText().equals("mean")).findFirst().orElseThrow();
        mean.setSortType(type);
        table.getSortOrder().setAll(List.of(mean));
        copy.fire();
        List<String> lines = Clipboard.getSystemClipboard().getString().lines().skip(1).toList();
        int at = table.getColumns().indexOf(mean) - 1;
        return List.of(lines.getFirst().split(",", -1)[at], lines.getLast().split(",", -1)[at]);
    }

    @Test
    void thePromptsTabShowsACallExactlyAsItWasSentAndHowItEnded() {
        window.run();
        RunRequest request = kit.runs.requests().getLast();
        Story.ingest().forEach(kit.runs::tell);
        for (int call = 1; call <= 3; call++) {
            Story.call(request, call).forEach(kit.runs::tell);
        }
        window.tab(3);
        ListView<?> calls = window.find("call-list", ListView.class);
        OpenWindow.until(() -> calls.getItems().size() == 3);
        robot.interact(() -> calls.getSelectionModel().select(2));
        String sent = window.find("call-text", InlineCssTextArea.class).getText();
        assertTrue(sent.contains(request.agent().persona()) && sent.contains("Choose the words for finding 3."), sent);
        OpenWindow.until(() -> window.text("call-ending").equals(
                "Call 3, reading of finding 3: about 676 of 2048 tokens. Ended by the model. Not used: a figure stood in the words"));
    }

    @Test
    void anEditedTemplateIsSentAndKeptUnderItsName() {
        window.tab(3);
        robot.interact(() -> window.find("show-template", ToggleButton.class).fire());
        robot.interact(() -> window.find("template-rules", InlineCssTextArea.class).replaceText("Be short."));
        robot.interact(() -> window.find("template-name", ComboBox.class).getEditor().setText("Terse"));
        robot.interact(() -> window.find("template-save", Button.class).fire());
        PromptTemplate terse = new PromptTemplate("Be short.", PromptTemplate.STANDARD.question());
        assertEquals(List.of(new Template("Terse", terse)), kit.templates.kept);
        assertEquals("Terse", kit.remembered.getLast().calls().template());
        window.run();
        assertEquals(Optional.of(terse), kit.runs.requests().getLast().agent().template());
        kit.runs.tell(Story.done());
        robot.interact(() -> window.find("template-reset", Button.class).fire());
        window.run();
        assertEquals(Optional.empty(), kit.runs.requests().getLast().agent().template());
    }

    @Test
    void aTemplateThatLacksAPlaceIsExplainedAndNotSent() {
        window.tab(3);
        robot.interact(() -> window.find("show-template", ToggleButton.class).fire());
        robot.interact(() -> window.find("template-question", InlineCssTextArea.class).replaceText("{finding} {names} {task} Answer!"));
        assertEquals("{answer} is missing: it stands for the form in which the answer is read.", window.text("template-trouble"));
        assertTrue(window.find("template-save", Button.class).isDisabled());
        window.tab(0);
        window.run();
        assertEquals(List.of(), kit.runs.requests());
        assertEquals("The question of the prompt template cannot be sent. {answer} is missing: it stands for the form in which the answer is read.",
                window.text("message"));
        robot.interact(() -> robot.lookup("Show the template").queryButton().fire());
        assertTrue(window.shows("template-question"));
    }

    @Test
    void anEditedPersonaIsSentAndCanBeKeptUnderItsName() {
        window.tab(3);
        robot.interact(() -> window.find("persona-text", InlineCssTextArea.class).replaceText("You count before you speak."));
        window.run();
        assertEquals("You count before you speak.", kit.runs.requests().getLast().agent().persona());
        robot.interact(() -> window.find("persona-save", Button.class).fire());
        assertEquals(new Persona("Insight", "You count before you speak."), kit.personas.getFirst());
    }
}
