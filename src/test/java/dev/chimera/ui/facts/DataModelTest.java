package dev.chimera.ui.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.chimera.core.ingest.IngestProgress;
import dev.chimera.core.ingest.IngestResult;
import dev.chimera.core.ingest.IngestSteps;
import dev.chimera.core.ingest.Skipped;
import dev.chimera.ui.Fixtures;
import dev.chimera.ui.parts.FileState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The reader hears of files one by one and goes on until it is cancelled, or gives the fixtures for their folder.
class DataModelTest {
    private static final Path ENDLESS = Path.of("/data/endless");
    private final FxRobot robot = new FxRobot();
    private final Queue<String> cancelled = new ConcurrentLinkedQueue<>();
    private final DataModel model = new DataModel(this::profile);

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private IngestResult profile(Path folder, Set<String> excluded, IngestSteps steps, BooleanSupplier stop) {
        if (folder.equals(Fixtures.FOLDER)) {
            return Fixtures.ingested();
        }
        steps.begun("a.csv");
        steps.begun("b.csv");
        steps.failed(new Skipped("b.csv", 0, "no permission"));
        steps.progress(new IngestProgress(1, 2, 3_000_000, 12_000_000, Duration.ofSeconds(1)));
        while (!stop.getAsBoolean()) {
            Thread.onSpinWait();
        }
        cancelled.add(folder + " without " + excluded.size());
        throw new CancellationException();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(8, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }

    @Test
    void theStateOfEachFileAndTheProgressAreThereWhileItIsRead() throws Exception {
        robot.interact(() -> model.read(ENDLESS, Set.of()));
        until(() -> model.progress().get().isPresent() && model.states().version().get() > 0);
        assertEquals(new FileState.Reading(), model.states().of("a.csv"));
        assertEquals(new FileState.Skipped("no permission"), model.states().of("b.csv"));
        assertEquals(new FileState.NotRead(), model.states().of("c.csv"));
        robot.interact(model::stop);
        until(() -> cancelled.size() == 1);
        assertEquals(Optional.empty(), model.progress().get());
    }

    @Test
    void otherMarksAndAnotherFolderCancelWhatIsBeingRead() throws Exception {
        robot.interact(() -> model.read(ENDLESS, Set.of()));
        until(() -> model.progress().get().isPresent());
        robot.interact(() -> model.read(ENDLESS, Set.of("a.csv")));
        until(() -> cancelled.size() == 1 && model.progress().get().isPresent());
        robot.interact(() -> model.read(Fixtures.FOLDER, Set.of()));
        until(() -> model.reading().get() instanceof DataModel.Reading.Read);
        assertEquals(List.of(ENDLESS + " without 0", ENDLESS + " without 1"), List.copyOf(cancelled));
        assertEquals(new FileState.Read(120, 1), model.states().of("sweep/num_gpu.csv"));
        assertEquals(new FileState.Skipped("not a CSV, JSON or Markdown file"), model.states().of("plots/ttft.png"));
    }

    @Test
    void whatWasReadStaysWhileTheSameFolderIsReadAgain() throws Exception {
        robot.interact(() -> model.read(Fixtures.FOLDER, Set.of()));
        until(() -> model.reading().get() instanceof DataModel.Reading.Read);
        robot.interact(() -> {
            model.read(Fixtures.FOLDER, Set.of("README.md"));
            assertInstanceOf(DataModel.Reading.Read.class, model.reading().get());
            model.read(ENDLESS, Set.of());
            assertInstanceOf(DataModel.Reading.Busy.class, model.reading().get());
            model.stop();
        });
    }
}
