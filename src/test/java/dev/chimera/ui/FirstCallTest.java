package dev.chimera.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.chimera.core.settings.Settings;
import dev.chimera.testkit.Reply;
import dev.chimera.testkit.ScriptedOllama;
import dev.chimera.ui.parts.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// The window with its real services, and who is called when it opens.
class FirstCallTest {
    private final FxRobot robot = new FxRobot();

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void theServerIsAskedOnceTheWindowIsThereAndNotBefore(@TempDir Path home) throws InterruptedException {
        AtomicBoolean shown = new AtomicBoolean();
        List<Boolean> asked = new CopyOnWriteArrayList<>();
        CountDownLatch first = new CountDownLatch(1);
        List<Stage> opened = new ArrayList<>();
        try (ScriptedOllama server = new ScriptedOllama()) {
            server.on("/api/version", _ -> {
                asked.add(shown.get());
                first.countDown();
                return Reply.json("{\"version\":\"0.12.3\"}");
            });
            Settings settings = new Settings("light", server.endpoint().toString(), "", "auto", "Chimera Insight", "Insight", Map.of(), List.of(), Map.of(),
                    Settings.Calls.DEFAULTS, Map.of(), Settings.Export.DEFAULTS);
            robot.interact(() -> {
                Stage stage = new Stage();
                stage.showingProperty().subscribe(shown::set);
                opened.add(stage);
                Texts texts = new Texts(Locale.ENGLISH);
                Services services = CoreServices.of(new CorePersonas(home), texts, home);
                assertEquals(0, server.connections());
                new Workbench(stage, new Workbench.Opening(settings, _ -> { }, services, ChimeraApp.report(_ -> { }), Desktop.ofPlatform(_ -> { }, _ -> { })));
            });
            assertEquals(true, first.await(30, TimeUnit.SECONDS), "the server is asked");
            assertFalse(asked.contains(false), "asked before the window was there");
        } finally {
            robot.interact(() -> opened.forEach(Stage::close));
        }
    }
}
