package dev.chimera.ui.preview;

import static dev.chimera.ui.preview.PreviewStage.await;
import static dev.chimera.ui.preview.PreviewStage.onFx;
import static dev.chimera.ui.preview.PreviewStage.paragraphs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.ui.parts.EmptyPane;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class PreviewViewTest {
    private PreviewStage stage;

    @BeforeEach
    void open() {
        stage = new PreviewStage(900, 700);
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

    /// What lies over the rows, seen or not, once made them higher than their place: they ran into what stands below.
    @Test
    void inALowPlaceNothingRunsOverItsBorder() {
        stage.show(paragraphs(40));
        onFx(() -> {
            stage.view.setPlaceholder(new EmptyPane("Not begun yet", "The report appears here while it is written.".repeat(3)));
            stage.view.setMinHeight(0);
            stage.view.setMaxHeight(110);
            StackPane around = new StackPane();
            stage.view.getScene().setRoot(around);
            around.getChildren().add(stage.view);
            return around;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(110, onFx(() -> stage.view.getHeight()), 0.5);
        for (String part : List.of(".rows-pane", ".preview-flow", ".rows-pane .scroll-bar")) {
            for (Node node : onFx(() -> stage.view.lookupAll(part).stream().filter(Node::isVisible).toList())) {
                double end = onFx(() -> stage.view.sceneToLocal(node.localToScene(node.getLayoutBounds())).getMaxY());
                assertTrue(end <= 110.5, () -> node + " ends at " + end);
            }
        }
    }

    @Test
    void aTextThatGrowsIsFollowedAtTheBottomOnlyWhileTheReaderIsThere() {
        stage.show(paragraphs(2));
        stage.show(paragraphs(100));
        await(() -> stage.onScreen("number 99 "));
        stage.robot.moveTo(stage.middle("number 95 ")).scroll(40, VerticalDirection.UP);
        await(() -> !stage.onScreen("number 99 "));
        stage.show(paragraphs(120));
        assertFalse(stage.onScreen("number 119 "));
        Node jump = onFx(() -> stage.view.lookup(".jump"));
        await(jump::isVisible);
        stage.snapshot("jump");
        stage.robot.clickOn(jump);
        await(() -> stage.onScreen("number 119 ") && !jump.isVisible());
        stage.show(paragraphs(140));
        await(() -> stage.onScreen("number 139 "));
    }

    @Test
    void aLongTextThatIsThereAtOnceIsReadFromItsTop() {
        stage.show(paragraphs(100));
        await(() -> stage.onScreen("Start"));
        stage.show("Another document.\n\n" + paragraphs(80));
        await(() -> stage.onScreen("Another document"));
        assertFalse(stage.onScreen("number 79 "));
    }

    @Test
    void selectionWithTheMouseReachesAcrossBlocksAndIsCopiedAsTextAndAsMarkdown() {
        stage.show("# Head\n\nThe **first** words.\n\n- one\n- two\n\nlast");
        await(() -> stage.onScreen("last"));
        Point2D from = stage.middle("Head");
        stage.robot.moveTo(from.subtract(60, 0)).press(MouseButton.PRIMARY).moveTo(stage.middle("two").add(60, 0)).release(MouseButton.PRIMARY);
        stage.snapshot("selection");
        stage.shortcut(KeyCode.C);
        assertEquals("Head\n\nThe first words.\n\n• one\n• two", stage.clipboard());
        stage.shortcut(KeyCode.SHIFT, KeyCode.C);
        assertEquals("# Head\n\nThe **first** words.\n\n- one\n- two", stage.clipboard());
    }

    @Test
    void theKeyboardSelectsAndCopies() {
        stage.show("abc def\n\nsecond line");
        await(() -> stage.onScreen("second"));
        stage.robot.clickOn(stage.middle("abc"));
        stage.shortcut(KeyCode.A);
        stage.shortcut(KeyCode.C);
        assertEquals("abc def\n\nsecond line", stage.clipboard());
        stage.shortcut(KeyCode.SHIFT, KeyCode.HOME);
        stage.robot.type(KeyCode.ESCAPE);
        stage.robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT, KeyCode.RIGHT).release(KeyCode.SHIFT);
        stage.shortcut(KeyCode.C);
        assertEquals("ab", stage.clipboard());
        stage.robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        stage.shortcut(KeyCode.C);
        assertTrue(stage.clipboard().startsWith("abc def\n\nse"), stage.clipboard());
    }

    @Test
    void aSelectionIsDrawnInRowsThatComeOnScreenLater() {
        stage.show(paragraphs(80));
        stage.robot.clickOn(stage.middle("number 1 "));
        stage.shortcut(KeyCode.A);
        stage.robot.type(KeyCode.END);
        await(() -> stage.onScreen("number 79 "));
        assertTrue(onFx(() -> stage.view.lookupAll(".tint.selection").size()) > 10);
    }

    @Test
    void warmingUpLeavesNothingBehind() {
        var added = new AtomicInteger();
        Pane pane = onFx(() -> (Pane) stage.view.lookup(".rows-pane"));
        int before = onFx(() -> pane.getChildren().size());
        onFx(() -> {
            pane.getChildren().subscribe(added::incrementAndGet);
            stage.view.warmUp();
            return pane;
        });
        await(() -> added.get() >= 20 && pane.getChildren().size() == before);
        assertEquals("", stage.view.shownMarkdown());
    }
}
