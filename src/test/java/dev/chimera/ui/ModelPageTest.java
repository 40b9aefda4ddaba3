package dev.chimera.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.settings.Settings;
import dev.chimera.ui.model.InMemory;
import dev.chimera.ui.model.ModelDirectory.Offer;
import dev.chimera.ui.model.ServerModel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// The page with the server's models, the profiles of options, and what holds where nothing is set.
class ModelPageTest {
    private final WindowKit kit = new WindowKit();
    private final FxRobot robot = new FxRobot();

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    private static Offer offer(Optional<InMemory> memory) {
        return new Offer("0.12.3", List.of(new ServerModel("gemma3:1b", 815_319_791L, "999.89M", "Q4_K_M", 32768, memory),
                new ServerModel("gemma3:latest", 3_338_801_804L, "4.3B", "Q4_K_M", 131072)));
    }

    private OpenWindow page() {
        OpenWindow window = OpenWindow.of(kit, robot, OpenWindow.SETTINGS);
        press(window, "models-open");
        OpenWindow.until(() -> table(window).getItems().size() == 2);
        return window;
    }

    private void press(OpenWindow window, String id) {
        robot.interact(() -> window.find(id, Button.class).fire());
    }

    private static TableView<?> table(OpenWindow window) {
        return window.find("models-table", TableView.class);
    }

    private static String cell(OpenWindow window, int row, int column) {
        return String.valueOf(table(window).getColumns().get(column).getCellData(row));
    }

    private void type(OpenWindow window, String id, String text) {
        robot.interact(() -> window.find(id, TextField.class).setText(text));
    }

    @Test
    void modelsAreShownWithWhatTheyAreAndWhereTheyLie() {
        kit.offer = Optional.of(offer(Optional.of(new InMemory(1_200_000_000L, OptionalDouble.of(0.75), 4096))));
        OpenWindow window = page();
        assertEquals(List.of("gemma3:1b", "815 MB", "999.89M", "Q4_K_M", "32768", "1.2 GB, 75 % on the GPU, window 4096"),
                List.of(cell(window, 0, 0), cell(window, 0, 1), cell(window, 0, 2), cell(window, 0, 3), cell(window, 0, 4), cell(window, 0, 5)));
        assertEquals("not loaded", cell(window, 1, 5));
        assertFalse(window.find("models-unload", Button.class).isDisabled(), "the chosen model is selected, and it is loaded");
        press(window, "models-close");
        assertFalse(window.find("models", Node.class).isVisible());
    }

    @Test
    void aModelIsLoadedForAsLongAsIsAskedForAndThenShownAsLoaded() {
        kit.offer = Optional.of(offer(Optional.empty()));
        OpenWindow window = page();
        type(window, "calls-keep-alive", "10m");
        assertTrue(window.find("models-unload", Button.class).isDisabled());
        kit.offer = Optional.of(offer(Optional.of(new InMemory(900_000_000L, OptionalDouble.empty(), 0))));
        press(window, "models-load");
        OpenWindow.until(() -> "900 MB".equals(cell(window, 0, 5)));
        press(window, "models-unload");
        OpenWindow.until(() -> kit.told.size() == 2);
        assertEquals(List.of("load gemma3:1b 10m", "unload gemma3:1b"), kit.told);
    }

    @Test
    void aModelThatCannotBeLoadedIsSaid() {
        OpenWindow window = page();
        kit.memoryTrouble = Optional.of("The server reported an error: no memory.");
        press(window, "models-load");
        OpenWindow.until(() -> "The server reported an error: no memory.".equals(window.text("models-words")));
        assertFalse(window.find("models-load", Button.class).isDisabled());
    }

    @Test
    void waitingTimesHoldAtOnceAreRememberedAndCheckedAsTheyAreTyped() {
        OpenWindow window = page();
        type(window, "calls-gap_s", "7.5");
        assertEquals(Duration.ofMillis(7500), kit.policies.getLast().deadlines().gap());
        type(window, "calls-first_byte_s", "soon");
        assertTrue(window.text("calls-trouble").contains("\"soon\""), window.text("calls-trouble"));
        assertEquals(Duration.ofMinutes(10), kit.policies.getLast().deadlines().firstByte());
        window.close();
        assertEquals(new Settings.Calls("", Map.of("gap_s", "7.5"), Map.of(), "Standard"), kit.remembered.getLast().calls());
    }

    @Test
    void profilesAreKeptUnderNamesAndChosenAgain() {
        OpenWindow window = OpenWindow.of(kit, robot, OpenWindow.SETTINGS);
        @SuppressWarnings("unchecked")
        ComboBox<String> profiles = window.find("profile", ComboBox.class);
        robot.interact(() -> profiles.getEditor().setText("small"));
        press(window, "profile-save");
        robot.interact(() -> window.find("default-num_ctx", CheckBox.class).setSelected(true));
        assertEquals("", profiles.getEditor().getText(), "the options are no longer those of the profile");
        robot.interact(() -> profiles.getSelectionModel().select("small"));
        assertEquals("2048", window.find("option-num_ctx", TextField.class).getText());
        assertFalse(window.find("default-num_ctx", CheckBox.class).isSelected());
        window.close();
        assertEquals(Map.of("small", Map.of("num_ctx", "2048")), kit.remembered.getLast().calls().profiles());
    }

    @Test
    void whereNothingIsSetTheServersDefaultIsShownOrThatTheProgramChooses() {
        OpenWindow window = OpenWindow.of(kit, robot, OpenWindow.SETTINGS);
        OpenWindow.until(() -> "64".equals(window.find("option-top_k", TextField.class).getPromptText()));
        assertEquals("server", window.find("option-top_p", TextField.class).getPromptText());
        assertEquals("program", window.find("option-temperature", TextField.class).getPromptText());
        assertEquals("default", window.text("default-top_k"));
        assertEquals("automatic", window.text("default-temperature"));
    }
}
