package dev.chimera.ui;

import dev.chimera.core.run.RunRequest;
import dev.chimera.ui.facts.DataModel;
import dev.chimera.ui.parts.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.controlsfx.control.CheckTreeView;
import org.fxmisc.richtext.CodeArea;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// How quick the real window is: a folder of 10,000 files, typing into a report of 200 KB, and the heap over a run of 10,000 tokens.
/// Prints one line per figure. The argument is a folder to work in.
public final class WindowBench {
    private static final int FILES = 10_000;
    private static final int KEYS = 200;
    private static final int CALLS = 20;
    private static final int TOKENS = 500;
    private final FxRobot robot = new FxRobot();
    private final Path work;

    private WindowBench(Path work) {
        this.work = work;
    }

    public static void main(String[] arguments) throws Exception {
        FxToolkit.registerPrimaryStage();
        WindowBench bench = new WindowBench(Path.of(arguments[0]));
        for (String round : List.of("warm-up", "measured")) {
            System.out.println(round + ":");
            bench.folder();
            bench.typing();
        }
        bench.heap();
        System.exit(0);
    }

    private static void say(String format, Object... figures) {
        System.out.printf(Locale.ROOT, "  " + format + "%n", figures);
    }

    private void folder() throws IOException, InterruptedException {
        Path folder = files();
        WindowKit kit = new WindowKit();
        List<OpenWindow> opened = new ArrayList<>();
        robot.interact(() -> {
            Stage stage = new Stage();
            Services services = CoreServices.of(kit, new Texts(Locale.ROOT), work.resolve("home"));
            opened.add(new OpenWindow(stage, new Workbench(stage, new Workbench.Opening(OpenWindow.SETTINGS, _ -> { }, services, ChimeraApp.report(_ -> { }), kit)),
                    kit, robot));
        });
        try (OpenWindow window = opened.getFirst()) {
            OpenWindow.settle();
            CheckTreeView<?> tree = window.find("files", CheckTreeView.class);
            HoldUp held = HoldUp.begin();
            long begin = System.nanoTime();
            robot.interact(() -> window.workbench().open(folder));
            OpenWindow.until(() -> Optional.ofNullable(tree.getRoot()).isPresent());
            say("10,000 files: the tree after %.2f s", (System.nanoTime() - begin) / 1e9);
            while (!(window.workbench().model().data().reading().get() instanceof DataModel.Reading.Read)) {
                Thread.sleep(20);
            }
            OpenWindow.settle();
            double seconds = (System.nanoTime() - begin) / 1e9;
            say("all read after %.1f s; %s", seconds, held.end());
        }
    }

    private Path files() throws IOException {
        Path folder = work.resolve("many");
        if (!Files.exists(folder.resolve("made"))) {
            for (int i = 0; i < FILES; i++) {
                Path file = folder.resolve(String.format(Locale.ROOT, "day_%02d/run_%05d.csv", i % 50, i));
                Files.createDirectories(file.resolveSibling("."));
                Files.writeString(file, "model,ttft_ms,tokens_s\nalpha," + (100 + i % 37) + "," + (40 + i % 11) + "\nbeta," + (90 + i % 41) + "," + (50 + i % 7) + "\n");
            }
            Files.writeString(folder.resolve("made"), "");
        }
        return folder;
    }

    private void typing() throws InterruptedException {
        WindowKit kit = new WindowKit();
        try (OpenWindow window = OpenWindow.of(kit, robot, OpenWindow.SETTINGS).withFolder()) {
            window.run();
            Story.ingest().forEach(kit.runs::tell);
            kit.runs.tell(Story.body("A finding says that the *median* of `ttft_ms` is steady, and here is a line to fill it.\n\n".repeat(2_400)), Story.done());
            CodeArea source = window.find("source-text", CodeArea.class);
            OpenWindow.until(() -> source.isEditable() && source.getLength() > 200_000);
            window.tab(1);
            robot.interact(() -> {
                source.moveTo(source.getLength() / 2);
                source.requestFollowCaret();
                source.requestFocus();
            });
            OpenWindow.settle();
            HoldUp held = HoldUp.begin();
            for (int i = 0; i < KEYS; i++) {
                robot.interact(() -> source.fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, "x", "", KeyCode.UNDEFINED, false, false, false, false)));
                Thread.sleep(30);
            }
            OpenWindow.settle();
            say("typing at %d KB: %.1f ms of JavaFX thread a key; %s", source.getLength() / 1024, held.busyMillis() / KEYS, held.end());
        }
    }

    private void heap() {
        WindowKit kit = new WindowKit();
        try (OpenWindow window = OpenWindow.of(kit, robot, OpenWindow.SETTINGS).withFolder()) {
            window.run();
            RunRequest request = kit.runs.requests().getFirst();
            Story.ingest().forEach(kit.runs::tell);
            List<String> used = new ArrayList<>();
            for (int call = 1; call <= CALLS; call++) {
                Story.streamed(request, call, TOKENS).forEach(kit.runs::tell);
                OpenWindow.settle();
                if (call % 4 == 0) {
                    used.add(String.format(Locale.ROOT, "%.1f", megabytes()));
                }
            }
            say("heap in MB after each 2,000 tokens of a run of 10,000: %s", String.join(", ", used));
        }
    }

    private static double megabytes() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6;
    }
}
