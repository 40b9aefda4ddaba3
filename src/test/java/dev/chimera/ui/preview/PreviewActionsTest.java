package dev.chimera.ui.preview;

import static dev.chimera.ui.preview.PreviewStage.await;
import static dev.chimera.ui.preview.PreviewStage.onFx;
import static dev.chimera.ui.preview.PreviewStage.paragraphs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PreviewActionsTest {
    private PreviewStage stage;

    @BeforeEach
    void open() {
        stage = new PreviewStage(900, 700);
    }

    @Test
    void findCountsMarksAndStepsThroughMatches() {
        stage.show(paragraphs(60) + "A needle here.\n\nAnd another Needle, and one more needle.\n");
        stage.shortcut(KeyCode.F);
        TextField field = onFx(() -> (TextField) stage.view.lookup(".find-field"));
        await(() -> field.isFocused());
        stage.robot.write("needle");
        Label count = onFx(() -> (Label) stage.view.lookup(".find-count"));
        await(() -> count.getText().equals("1 of 3"));
        await(() -> stage.onScreen("A needle here"));
        stage.robot.type(KeyCode.ENTER);
        await(() -> count.getText().equals("2 of 3"));
        assertEquals(2, onFx(() -> stage.view.lookupAll(".tint.match").size()));
        assertEquals(1, onFx(() -> stage.view.lookupAll(".tint.current-match").size()));
        stage.snapshot("find");
        stage.robot.type(KeyCode.ESCAPE);
        await(() -> stage.view.lookupAll(".tint.match").isEmpty());
    }

    @Test
    void theOutlineListsHeadingsAndGoesToOne() {
        stage.show(paragraphs(50) + "## Middle *part*\n\n" + paragraphs(50).replace("Start", "End"));
        stage.robot.clickOn(".icon-outline-button");
        await(() -> stage.view.lookup(".outline").isVisible());
        stage.snapshot("outline");
        stage.robot.type(KeyCode.DOWN, KeyCode.ENTER);
        await(() -> stage.onScreen("Middle ") && !stage.view.lookup(".outline").isVisible());
    }

    @Test
    void aLinkShowsItsAddressBeforeItIsOpened() {
        stage.show("go [to this place](https://example.org/path)");
        await(() -> stage.onScreen("to this place"));
        stage.robot.clickOn(stage.middle("to this place"));
        await(() -> stage.view.lookup(".link-prompt").isVisible());
        stage.snapshot("link");
        assertEquals("https://example.org/path", onFx(() -> ((TextField) stage.view.lookup(".link-address")).getText()));
        assertTrue(stage.opened.isEmpty());
        stage.robot.clickOn(".link-open");
        await(() -> !stage.opened.isEmpty());
        assertEquals(List.of(URI.create("https://example.org/path")), stage.opened);
    }

    @Test
    void aLinkToAFileIsOnlyShown() {
        stage.show("go [to this place](file:///etc/passwd)");
        await(() -> stage.onScreen("to this place"));
        stage.robot.clickOn(stage.middle("to this place"));
        await(() -> stage.view.lookup(".link-prompt").isVisible());
        assertFalse(onFx(() -> stage.view.lookup(".link-open").isVisible()));
    }

    @Test
    void linksAreReachedByKeyboardAndEscapeLeavesThePrompt() {
        stage.show(paragraphs(60) + "go [to this place](https://example.org/path)");
        stage.robot.clickOn(stage.middle("number 1 "));
        stage.shortcut(KeyCode.L);
        await(() -> stage.onScreen("to this place"));
        stage.robot.type(KeyCode.ENTER);
        await(() -> stage.view.lookup(".link-prompt").isVisible());
        stage.robot.type(KeyCode.ESCAPE);
        await(() -> !stage.view.lookup(".link-prompt").isVisible() && stage.view.lookup(".rows-pane").isFocused());
    }

    @Test
    void theWholeCodeBlockIsCopiedByItsButton() {
        String code = "line %s of code".replace("%s", "1") + "\nmore".repeat(100);
        stage.show("text\n\n```sh\n" + code + "\n```\n");
        await(() -> stage.view.lookup(".code-copy") != null);
        stage.robot.clickOn(".code-copy");
        await(() -> code.equals(Clipboard.getSystemClipboard().getString()));
    }

    @Test
    void aWideTableScrollsToTheSideAllLinesTogether() {
        String head = "| a wide column of words ".repeat(9) + "|\n" + "|---".repeat(9) + "|\n";
        stage.show(head + ("| cell ".repeat(9) + "|\n").repeat(3));
        await(() -> stage.onScreen("wide column"));
        stage.robot.clickOn(stage.middle("wide column")).type(KeyCode.RIGHT);
        await(() -> stage.view.lookupAll(".table-line").stream().mapToDouble(Node::getTranslateX).allMatch(x -> x < -20));
        stage.snapshot("wide-table");
    }

    @Test
    void zoomStepsWithTheKeyboard() {
        stage.show("abc def");
        await(() -> stage.onScreen("abc"));
        double before = onFx(() -> stage.run("abc").getLayoutBounds().getHeight());
        stage.shortcut(KeyCode.EQUALS);
        stage.shortcut(KeyCode.EQUALS);
        await(() -> stage.run("abc").getLayoutBounds().getHeight() > before * 1.2);
        stage.shortcut(KeyCode.DIGIT0);
        await(() -> stage.run("abc").getLayoutBounds().getHeight() == before);
    }

    @Test
    void aDecorationIsDrawnAndCanBeClicked() {
        String text = "The median is 812 ms over **120 runs**.";
        stage.show(text);
        var clicked = new CopyOnWriteArrayList<Decoration>();
        var figure = new Decoration(text.indexOf("120"), text.indexOf("120") + 8, "supported", "from runs.csv");
        onFx(() -> {
            stage.view.setOnDecorationClicked(clicked::add);
            stage.view.setDecorations(List.of(figure));
            return figure;
        });
        await(() -> stage.view.lookupAll(".decoration-line.supported").size() == 1);
        stage.robot.clickOn(stage.middle("120 runs"));
        assertEquals(List.of(figure), clicked);
    }
}
