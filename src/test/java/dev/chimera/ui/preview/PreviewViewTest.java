package dev.chimera.ui.preview;

import static dev.chimera.ui.preview.PreviewStage.await;
import static dev.chimera.ui.preview.PreviewStage.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class PreviewViewTest {
    private final FxRobot robot = new FxRobot();
    private PreviewStage stage;

    @BeforeEach
    void open() {
        stage = new PreviewStage(900, 700);
    }

    private static String paragraphs(int count) {
        var text = new StringBuilder("# Start\n\n");
        for (int i = 0; i < count; i++) {
            text.append("Paragraph number ").append(i).append(" of many.\n\n");
        }
        return text.toString();
    }

    private boolean onScreen(String text) {
        return onFx(() -> runs(text).anyMatch(run -> stage.view.getLayoutBounds().intersects(
                stage.view.sceneToLocal(run.localToScene(run.getLayoutBounds())))));
    }

    private Stream<Node> runs(String text) {
        return stage.view.lookupAll(".run").stream().filter(node -> node instanceof Text run && run.getText().contains(text));
    }

    private Node run(String text) {
        return runs(text).findFirst().orElseThrow();
    }

    private Point2D middle(String text) {
        return onFx(() -> {
            Bounds bounds = run(text).localToScreen(run(text).getLayoutBounds());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
    }

    private String clipboard() {
        return onFx(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
    }

    private void shortcut(KeyCode... keys) {
        var all = new ArrayList<>(List.of(KeyCode.CONTROL));
        all.addAll(List.of(keys));
        robot.press(all.toArray(KeyCode[]::new)).release(all.reversed().toArray(KeyCode[]::new));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void ofManyTextsTheLastOneIsShown() {
        for (int i = 1; i <= 300; i++) {
            String text = paragraphs(i);
            onFx(() -> {
                stage.view.show(text);
                return text;
            });
        }
        await(() -> stage.view.settledProperty().get());
        assertEquals(paragraphs(300), stage.view.shownMarkdown());
    }

    @Test
    void aTextThatGrowsIsFollowedAtTheBottomOnlyWhileTheReaderIsThere() {
        stage.show(paragraphs(2));
        stage.show(paragraphs(100));
        await(() -> onScreen("number 99 "));
        robot.moveTo(middle("number 95 ")).scroll(40, VerticalDirection.UP);
        await(() -> !onScreen("number 99 "));
        stage.show(paragraphs(120));
        assertFalse(onScreen("number 119 "));
        Node jump = onFx(() -> stage.view.lookup(".jump"));
        await(jump::isVisible);
        stage.snapshot("jump");
        robot.clickOn(jump);
        await(() -> onScreen("number 119 ") && !jump.isVisible());
        stage.show(paragraphs(140));
        await(() -> onScreen("number 139 "));
    }

    @Test
    void aLongTextThatIsThereAtOnceIsReadFromItsTop() {
        stage.show(paragraphs(100));
        await(() -> onScreen("Start"));
        stage.show("Another document.\n\n" + paragraphs(80));
        await(() -> onScreen("Another document"));
        assertFalse(onScreen("number 79 "));
    }

    @Test
    void selectionWithTheMouseReachesAcrossBlocksAndIsCopiedAsTextAndAsMarkdown() {
        stage.show("# Head\n\nThe **first** words.\n\n- one\n- two\n\nlast");
        await(() -> onScreen("last"));
        Point2D from = middle("Head");
        robot.moveTo(from.subtract(60, 0)).press(MouseButton.PRIMARY).moveTo(middle("two").add(60, 0)).release(MouseButton.PRIMARY);
        stage.snapshot("selection");
        shortcut(KeyCode.C);
        assertEquals("Head\n\nThe first words.\n\n• one\n• two", clipboard());
        shortcut(KeyCode.SHIFT, KeyCode.C);
        assertEquals("# Head\n\nThe **first** words.\n\n- one\n- two", clipboard());
    }

    @Test
    void theKeyboardSelectsAndCopies() {
        stage.show("abc def\n\nsecond line");
        await(() -> onScreen("second"));
        robot.clickOn(middle("abc"));
        shortcut(KeyCode.A);
        shortcut(KeyCode.C);
        assertEquals("abc def\n\nsecond line", clipboard());
        shortcut(KeyCode.SHIFT, KeyCode.HOME);
        robot.type(KeyCode.ESCAPE);
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT, KeyCode.RIGHT).release(KeyCode.SHIFT);
        shortcut(KeyCode.C);
        assertEquals("ab", clipboard());
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        shortcut(KeyCode.C);
        assertTrue(clipboard().startsWith("abc def\n\nse"), clipboard());
    }

    @Test
    void findCountsMarksAndStepsThroughMatches() {
        stage.show(paragraphs(60) + "A needle here.\n\nAnd another Needle, and one more needle.\n");
        shortcut(KeyCode.F);
        TextField field = onFx(() -> (TextField) stage.view.lookup(".find-field"));
        await(() -> field.isFocused());
        robot.write("needle");
        Label count = onFx(() -> (Label) stage.view.lookup(".find-count"));
        await(() -> count.getText().equals("1 of 3"));
        await(() -> onScreen("A needle here"));
        robot.type(KeyCode.ENTER);
        await(() -> count.getText().equals("2 of 3"));
        assertEquals(2, onFx(() -> stage.view.lookupAll(".tint.match").size()));
        assertEquals(1, onFx(() -> stage.view.lookupAll(".tint.current-match").size()));
        stage.snapshot("find");
        robot.type(KeyCode.ESCAPE);
        await(() -> stage.view.lookupAll(".tint.match").isEmpty());
    }

    @Test
    void theOutlineListsHeadingsAndGoesToOne() {
        stage.show(paragraphs(50) + "## Middle *part*\n\n" + paragraphs(50).replace("Start", "End"));
        robot.clickOn(".icon-outline-button");
        await(() -> stage.view.lookup(".outline").isVisible());
        stage.snapshot("outline");
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        await(() -> onScreen("Middle ") && !stage.view.lookup(".outline").isVisible());
    }

    @Test
    void aLinkShowsItsAddressBeforeItIsOpened() {
        stage.show("go [to this place](https://example.org/path)");
        await(() -> onScreen("to this place"));
        robot.clickOn(middle("to this place"));
        await(() -> stage.view.lookup(".link-prompt").isVisible());
        stage.snapshot("link");
        assertEquals("https://example.org/path", onFx(() -> ((TextField) stage.view.lookup(".link-address")).getText()));
        assertTrue(stage.opened.isEmpty());
        robot.clickOn(".link-open");
        await(() -> !stage.opened.isEmpty());
        assertEquals(List.of(URI.create("https://example.org/path")), stage.opened);
    }

    @Test
    void aLinkToAFileIsOnlyShown() {
        stage.show("go [to this place](file:///etc/passwd)");
        await(() -> onScreen("to this place"));
        robot.clickOn(middle("to this place"));
        await(() -> stage.view.lookup(".link-prompt").isVisible());
        assertFalse(onFx(() -> stage.view.lookup(".link-open").isVisible()));
    }

    @Test
    void zoomStepsWithTheKeyboard() {
        stage.show("abc def");
        await(() -> onScreen("abc"));
        double before = onFx(() -> run("abc").getLayoutBounds().getHeight());
        shortcut(KeyCode.EQUALS);
        shortcut(KeyCode.EQUALS);
        await(() -> run("abc").getLayoutBounds().getHeight() > before * 1.2);
        shortcut(KeyCode.DIGIT0);
        await(() -> run("abc").getLayoutBounds().getHeight() == before);
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
        robot.clickOn(middle("120 runs"));
        assertEquals(List.of(figure), clicked);
    }
}
