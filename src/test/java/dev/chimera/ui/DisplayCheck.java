package dev.chimera.ui;

import dev.chimera.Main;
import dev.chimera.ui.fx.FxThread;
import dev.chimera.ui.preview.Png;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Starts the program as a user does, on the display that is there, and works with its window: the folder is read, a run is started, a report
/// comes, and its pixels are on the screen. Then the window is closed, and the program's own end is this one's. Anything else ends with 1.
/// The last argument is where the picture of the screen goes, the others are the program's.
public final class DisplayCheck {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(80);
    private static final int FEWEST_COLOURS = 60;
    private volatile boolean done;
    private final long end = System.nanoTime() + PATIENCE_NANOS;

    private DisplayCheck() {}

    public static void main(String[] arguments) {
        Path picture = Path.of(arguments[arguments.length - 1]);
        DisplayCheck check = new DisplayCheck();
        Thread.ofPlatform().daemon().name("display-check").start(() -> check.watch(picture));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(check::ended));
        String[] program = new String[arguments.length - 1];
        System.arraycopy(arguments, 0, program, 0, program.length);
        Main.main(program);
    }

    private void watch(Path picture) {
        try {
            until("a window", () -> stage().isPresent());
            until("the folder", () -> find("run").filter(node -> !node.isDisabled()).isPresent());
            click("run");
            until("the end of the run", () -> find("export").filter(node -> !node.isDisabled()).isPresent());
            until("the words that it ended with", () -> said("message").isEmpty());
            colours(picture);
            done = true;
            FxThread.later(() -> stage().ifPresent(Stage::close));
        } catch (Exception | AssertionError failed) {
            System.err.println("The window did not do its work: " + failed.getMessage());
            Runtime.getRuntime().halt(1);
        }
    }

    /// The program also ends well where it finds no display, and without a window.
    private void ended() {
        if (!done) {
            System.err.println("The program ended before its window had done its work.");
            Runtime.getRuntime().halt(1);
        }
    }

    private static Optional<Stage> stage() {
        return Window.getWindows().stream().filter(window -> window instanceof Stage stage && stage.isShowing() && stage.getScene() != null)
                .map(Stage.class::cast).findFirst();
    }

    private static Optional<Node> find(String id) {
        return stage().flatMap(stage -> Optional.ofNullable(stage.getScene().lookup("#" + id)));
    }

    private static String said(String id) {
        return find(id).filter(Labeled.class::isInstance).map(label -> ((Labeled) label).getText()).orElse("");
    }

    private void click(String id) throws Exception {
        onFx(() -> {
            find(id).map(Button.class::cast).orElseThrow().fire();
            return true;
        });
    }

    /// What the screen itself shows where the window is: as many colours as a window with text, icons and charts has.
    private void colours(Path picture) throws Exception {
        until("the picture of a window", () -> {
            Stage stage = stage().orElseThrow();
            Image screen = new Robot().getScreenCapture(new WritableImage((int) stage.getWidth(), (int) stage.getHeight()), stage.getX(), stage.getY(),
                    stage.getWidth(), stage.getHeight());
            Set<Integer> seen = new HashSet<>();
            for (int y = 0; y < screen.getHeight(); y += 2) {
                for (int x = 0; x < screen.getWidth(); x += 2) {
                    seen.add(screen.getPixelReader().getArgb(x, y));
                }
            }
            Png.write(screen, picture);
            return seen.size() >= FEWEST_COLOURS;
        });
    }

    private void until(String what, Callable<Boolean> there) throws Exception {
        while (!onFx(there)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what + "; it said: " + onFx(() -> said("message")));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        System.out.println("There is " + what + ".");
    }

    /// Before the toolkit runs nothing is there, and while it is busy one waits.
    private <T> T onFx(Callable<T> question) throws Exception {
        while (true) {
            FutureTask<T> asked = new FutureTask<>(question);
            try {
                FxThread.later(asked);
                return asked.get(5, TimeUnit.SECONDS);
            } catch (IllegalStateException | TimeoutException notNow) {
                if (System.nanoTime() > end) {
                    throw notNow;
                }
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (ExecutionException e) {
                throw new AssertionError(String.valueOf(e.getCause()), e);
            }
        }
    }
}
