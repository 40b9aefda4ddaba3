package dev.chimera.ui.preview;

import dev.chimera.ui.fx.FxThread;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A window with a preview in it, and what a test needs to wait for it and look at it.
final class PreviewStage {
    final List<URI> opened = new CopyOnWriteArrayList<>();
    final PreviewView view;
    private final Stage stage;

    PreviewStage(int width, int height) {
        try {
            stage = FxToolkit.registerPrimaryStage();
        } catch (java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException(e);
        }
        theme("PrimerLight");
        view = onFx(() -> new PreviewView(ResourceBundle.getBundle("dev.chimera.ui.preview.preview", Locale.ROOT), opened::add));
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
        } catch (java.util.concurrent.TimeoutException e) {
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
}
