package dev.chimera.ui.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.chimera.ui.Fixtures;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

class CallChartTest {
    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void everyCallHasOneSymbolAsCallsComeInAnyGroups() throws Exception {
        assertEquals(List.of(2, 3, 7, 7), symbols(List.of(points(1, 2), points(1, 3), points(1, 7), points(1, 7))));
    }

    @Test
    void anotherRunTakesThePlaceOfTheOldOne() throws Exception {
        assertEquals(List.of(7, 0, 2, 3), symbols(List.of(points(1, 7), List.of(), points(1, 2), points(11, 13))));
    }

    @Test
    void onlyTheNewestCallsAreShown() throws Exception {
        assertEquals(List.of(150, CallChart.BOUND, CallChart.BOUND), symbols(List.of(points(1, 150), points(1, 250), points(1, 460))));
    }

    private static List<CallPoint> points(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Fixtures::finished).map(CallPoint::of).toList();
    }

    private static List<Integer> symbols(List<List<CallPoint>> shown) throws Exception {
        FutureTask<List<Integer>> counted = new FutureTask<>(() -> {
            CallChart chart = new CallChart("chart", "chart", CallPoint::rate, point -> "call " + point.call());
            Scene scene = new Scene(chart);
            return shown.stream().map(points -> {
                chart.show(points);
                return scene.getRoot().lookupAll(".chart-line-symbol").size();
            }).toList();
        });
        new FxRobot().interact(counted);
        return counted.get();
    }
}
