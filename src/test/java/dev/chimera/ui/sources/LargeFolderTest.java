package dev.chimera.ui.sources;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.ingest.FileType;
import dev.chimera.ui.Fixtures;
import dev.chimera.ui.parts.FileStates;
import dev.chimera.ui.parts.Texts;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.CheckBoxTreeItem;
import javafx.stage.Stage;
import org.controlsfx.control.CheckTreeView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A folder with as many files as a year of benchmarks leaves.
class LargeFolderTest {
    private static final int FILES = 10_000;
    private final SourcesModel model = new SourcesModel(folder -> listing(), (_, _) -> {});

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void tenThousandFilesAreShownSearchedAndUncheckedWithoutHoldingUpTheWindow() throws Exception {
        FxRobot robot = new FxRobot();
        robot.interact(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(new SourcesView(model, new FileStates(), new Texts(Locale.ENGLISH), () -> {}, _ -> {}), 300, 600));
            stage.show();
        });
        CheckTreeView<?> tree = robot.lookup("#files").queryAs(CheckTreeView.class);
        long opened = busy(robot, () -> model.open(Fixtures.FOLDER), () -> lines(tree) == FILES);
        long searched = busy(robot, () -> robot.lookup("#file-search").queryTextInputControl().setText("run_0001"), () -> lines(tree) == 10);
        long cleared = busy(robot, () -> robot.lookup("#file-search").queryTextInputControl().setText(""), () -> lines(tree) == FILES);
        long unchecked = busy(robot, () -> ((CheckBoxTreeItem<?>) tree.getRoot()).setSelected(false), () -> model.included() == 0);
        assertTrue(List.of(opened, searched, cleared, unchecked).stream().allMatch(millis -> millis < 1000),
                () -> "ms: open " + opened + ", search " + searched + ", clear " + cleared + ", uncheck " + unchecked);
    }

    private static int lines(CheckTreeView<?> tree) {
        return tree.getRoot() == null ? 0 : ((SourceNode) tree.getRoot().getValue()).files();
    }

    /// CPU milliseconds of the JavaFX thread from the action until its effect is there.
    private static long busy(FxRobot robot, Runnable action, Callable<Boolean> effect) throws Exception {
        long before = WaitForAsyncUtils.asyncFx(LargeFolderTest::cpu).get();
        robot.interact(action);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(effect).get());
        WaitForAsyncUtils.waitForFxEvents();
        return (WaitForAsyncUtils.asyncFx(LargeFolderTest::cpu).get() - before) / 1_000_000;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static FolderListing listing() {
        List<SourceFile> files = IntStream.range(0, FILES).mapToObj(i -> String.format(Locale.ROOT, "folder_%02d/run_%05d.csv", i % 40, i)).sorted()
                .map(path -> new SourceFile(path, Optional.of(FileType.CSV), 1200, Fixtures.START)).toList();
        return new FolderListing(Fixtures.FOLDER, files, List.of());
    }
}
