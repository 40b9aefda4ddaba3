package dev.chimera.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// Whoever works with the keyboard sees where the focus is: at every stop of the Tab key something changes at the place of the control.
class FocusSeenTest {
    private static final int AROUND = 3;
    private static final int MOST_STOPS = 90;
    private final FxRobot robot = new FxRobot();
    private final OpenWindow window = OpenWindow.of(new WindowKit(), robot, OpenWindow.SETTINGS);

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void everyStopOfTheTabKeyIsSeen() {
        window.withFolder().finish("# Report\n\nThe folder holds 13 files.", 3);
        Set<String> unseen = new TreeSet<>();
        int stops = 0;
        for (int tab = 0; tab < 8; tab++) {
            window.tab(tab);
            robot.interact(() -> window.find("open", Button.class).requestFocus());
            OpenWindow.settle();
            stops += walk(unseen);
        }
        assertEquals(Set.of(), unseen);
        assertTrue(stops > 100, "only " + stops + " stops");
    }

    /// Once around the window with the Tab key.
    private int walk(Set<String> unseen) {
        Set<Node> visited = new LinkedHashSet<>();
        WritableImage before = picture();
        for (int i = 0; i < MOST_STOPS; i++) {
            robot.press(KeyCode.TAB).release(KeyCode.TAB);
            OpenWindow.settle();
            Node owner = window.stage().getScene().getFocusOwner();
            if (!visited.add(owner)) {
                return visited.size();
            }
            WritableImage now = picture();
            if (same(before, now, owner)) {
                unseen.add(owner.toString());
            }
            before = now;
        }
        return visited.size();
    }

    private WritableImage picture() {
        List<WritableImage> drawn = new ArrayList<>();
        robot.interact(() -> drawn.add(window.stage().getScene().snapshot(null)));
        return drawn.getFirst();
    }

    private static boolean same(WritableImage before, WritableImage now, Node owner) {
        Bounds bounds = owner.localToScene(owner.getLayoutBounds());
        PixelReader was = before.getPixelReader();
        PixelReader is = now.getPixelReader();
        for (int y = (int) Math.max(0, bounds.getMinY() - AROUND); y < Math.min(now.getHeight(), bounds.getMaxY() + AROUND); y++) {
            for (int x = (int) Math.max(0, bounds.getMinX() - AROUND); x < Math.min(now.getWidth(), bounds.getMaxX() + AROUND); x++) {
                if (was.getArgb(x, y) != is.getArgb(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }
}
