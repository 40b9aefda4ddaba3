package dev.chimera.ui.preview;

import dev.chimera.ui.fx.FxThread;
import dev.chimera.ui.parts.Texts;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A window with a preview in it, and what a test needs to wait for it and look at it.
final class PreviewStage {
    final List<URI> opened = new CopyOnWriteArrayList<>();
    final FxRobot robot = new FxRobot();
    final PreviewView view;
    private final Stage stage;

    PreviewStage(int width, int height) {
        try {
            stage = FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
        theme("PrimerLight");
        view = onFx(() -> new PreviewView(new Texts(Locale.ROOT), opened::add));
        onFx(() -> {
            stage.setScene(new Scene(view, width, height));
            stage.setX(0);
            stage.setY(0);
            stage.show();
            return stage;
        });
    }

    void theme(String name) {
        String sheet = name.equals("PrimerDark")
                ? new atlantafx.base.theme.PrimerDark().getUserAgentStylesheet()
                : new atlantafx.base.theme.PrimerLight().getUserAgentStylesheet();
        onFx(() -> {
            Application.setUserAgentStylesheet(sheet);
            return sheet;
        });
    }

    void show(String markdown) {
        onFx(() -> {
            view.show(markdown);
            return view;
        });
        await(() -> view.settledProperty().get() && view.shownMarkdown().equals(markdown));
        WaitForAsyncUtils.waitForFxEvents();
    }

    static <T> T onFx(Callable<T> action) {
        var result = new CompletableFuture<T>();
        FxThread.run(() -> {
            try {
                result.complete(action.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onFx(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("condition not met in 20 s", e);
        }
    }

    /// Writes what the window shows to `target/preview-NAME.png`.
    void snapshot(String name) {
        WritableImage image = onFx(() -> {
            view.applyCss();
            view.layout();
            return view.getScene().snapshot(null);
        });
        Png.write(image, Path.of("target", "preview-" + name + ".png"));
    }

    static String paragraphs(int count) {
        var text = new StringBuilder("# Start\n\n");
        for (int i = 0; i < count; i++) {
            text.append("Paragraph number ").append(i).append(" of many.\n\n");
        }
        return text.toString();
    }

    boolean onScreen(String text) {
        return onFx(() -> runs(text).anyMatch(run -> view.getLayoutBounds().intersects(
                view.sceneToLocal(run.localToScene(run.getLayoutBounds())))));
    }

    Stream<Node> runs(String text) {
        return view.lookupAll(".run").stream().filter(node -> node instanceof Text run && run.getText().contains(text));
    }

    Node run(String text) {
        return runs(text).findFirst().orElseThrow();
    }

    Point2D middle(String text) {
        return onFx(() -> {
            Bounds bounds = run(text).localToScreen(run(text).getLayoutBounds());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
    }

    String clipboard() {
        return onFx(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
    }

    /// Presses the keys with Ctrl.
    void shortcut(KeyCode... keys) {
        var all = new ArrayList<>(List.of(KeyCode.CONTROL));
        all.addAll(List.of(keys));
        robot.press(all.toArray(KeyCode[]::new)).release(all.reversed().toArray(KeyCode[]::new));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
