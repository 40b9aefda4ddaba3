package dev.chimera.core.report.chart;

import dev.chimera.core.llm.CallRecord;
import dev.chimera.core.llm.CallRecord.ServerTimings;
import dev.chimera.core.llm.CallRecord.Temperature;
import dev.chimera.core.measure.Distribution;
import dev.chimera.core.report.drawing.Drawing;
import dev.chimera.core.report.drawing.Drawing.Anchor;
import dev.chimera.core.report.drawing.Drawing.Font;
import dev.chimera.core.report.drawing.Drawing.Form;
import dev.chimera.core.report.drawing.Drawing.Paint;
import dev.chimera.core.report.drawing.Drawing.Shape;
import dev.chimera.core.run.FinishedCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// What the calls of a run took, one after the other. Calls that do not count in statistics are left out. A call that was cold and far
/// longer than the others is cut at the top, with its figure beside it, so that the others can be read.
final class CallChart {
    private static final double WIDTH = 720;
    private static final double LEFT = 20;
    private static final double RIGHT = 610;
    private static final double TOP = 66;
    private static final double BASE = 196;
    private static final double MOST_WIDE = 26;
    private static final double BEYOND = 2.5;
    private static final int MOST = 400;
    private static final String OF_ALL = "median of all calls shown";

    private final List<FinishedCall> calls;
    private final List<Shape> shapes = new ArrayList<>();
    private final double top;

    private CallChart(List<FinishedCall> calls, ToDoubleFunction<CallRecord> value) {
        this.calls = calls;
        double warm = calls.stream().map(CallChart::record).filter(record -> record.temperature() != Temperature.COLD).mapToDouble(value).max().orElse(0);
        double all = calls.stream().map(CallChart::record).mapToDouble(value).max().orElse(0);
        top = warm > 0 && all > warm * BEYOND ? warm * 1.25 : all;
    }

    /// The charts of the calls that a server measured; none where there are none.
    static List<Drawing> of(List<FinishedCall> all) {
        List<FinishedCall> calls = all.stream().filter(call -> record(call).countsInStatistics() && record(call).firstToken().isPresent()).limit(MOST).toList();
        return calls.isEmpty() ? List.of() : List.of(new CallChart(calls, CallChart::ttft).firstToken(), new CallChart(calls, CallChart::rate).rates());
    }

    private Drawing firstToken() {
        head("Time to first token of each call", "from the request to the first token, stacked from what the server and this machine measured");
        for (int i = 0; i < calls.size(); i++) {
            stack(i, calls.get(i));
        }
        median(ttfts(), " ms");
        List<Shape> legend = new ArrayList<>();
        legend(legend, 0, Paint.LOAD, "load");
        legend(legend, 62, Paint.QUEUE, "queue");
        legend(legend, 132, Paint.PREFILL, "prefill");
        legend(legend, 204, Paint.REST, "network and the rest");
        shapes.addAll(legend);
        return new Drawing("time-to-first-token", "Time to first token of each call", "Stacked bars, one a call in the order of the run: load, queue, prefill, and the rest. "
                + "The scale begins at zero.", WIDTH, BASE + 44, shapes);
    }

    private Drawing rates() {
        head("Tokens per second of each call", "while it decodes, as the server measured it");
        for (int i = 0; i < calls.size(); i++) {
            CallRecord record = record(calls.get(i));
            Form form = record.temperature() == Temperature.COLD ? Form.SQUARE : record.temperature() == Temperature.CACHED ? Form.RING : Form.ROUND;
            shapes.add(new Shape.Spot(middle(i), y(rate(record)), Math.clamp(step() / 2.6, 1.5, 4.5), form, Paint.MARK, "call " + calls.get(i).call()));
        }
        median(calls.stream().map(CallChart::record).map(CallChart::rate), " tok/s");
        spot(0, Form.ROUND, "warm");
        spot(62, Form.SQUARE, "cold");
        spot(124, Form.RING, "part of the prompt was cached");
        return new Drawing("tokens-per-second", "Tokens per second of each call", "A mark for each call in the order of the run. The scale begins at zero.", WIDTH, BASE + 44, shapes);
    }

    private void head(String title, String words) {
        shapes.add(new Shape.Words(0, 20, title, Anchor.START, Font.TITLE, ""));
        shapes.add(new Shape.Words(0, 40, words, Anchor.START, Font.SOFT, ""));
        shapes.add(new Shape.Bar(LEFT, BASE, RIGHT - LEFT, 1, Paint.GRID, ""));
        shapes.add(new Shape.Words(LEFT, BASE + 14, "first call", Anchor.START, Font.SOFT, ""));
        shapes.add(new Shape.Words(RIGHT, BASE + 14, "last", Anchor.END, Font.SOFT, ""));
    }

    private void stack(int at, FinishedCall call) {
        CallRecord record = record(call);
        ServerTimings server = record.server().orElseThrow();
        double[] parts = {millis(server.load()), millis(server.queue()), millis(server.prefill()), Math.max(0, ttft(record) - millis(server.load()) - millis(server.queue()) - millis(server.prefill()))};
        Paint[] paints = {Paint.LOAD, Paint.QUEUE, Paint.PREFILL, Paint.REST};
        double wide = Math.min(MOST_WIDE, Math.max(0.8, step() * 0.8));
        double sum = 0;
        for (int i = 0; i < parts.length; i++) {
            double from = y(sum);
            sum += parts[i];
            double height = from - y(sum);
            if (height > 0) {
                shapes.add(new Shape.Bar(middle(at) - wide / 2, y(sum), wide, height, paints[i], "call " + call.call()));
            }
        }
        if (ttft(record) > top) {
            shapes.add(new Shape.Words(middle(at) + wide / 2 + 4, TOP + 8, "goes on to " + two(ttft(record)) + " ms", Anchor.START, Font.PLAIN, "call " + call.call()));
        }
    }

    private void median(Stream<Double> values, String unit) {
        Distribution.of(values.mapToDouble(Double::doubleValue)).ifPresent(all -> {
            shapes.add(new Shape.Bar(LEFT, y(all.median()), RIGHT - LEFT + 6, 1, Paint.MEDIAN, OF_ALL));
            shapes.add(new Shape.Words(RIGHT + 10, y(all.median()) + 4, two(all.median()) + unit, Anchor.START, Font.STRONG, OF_ALL));
            shapes.add(new Shape.Words(RIGHT + 10, y(all.median()) + 18, "median", Anchor.START, Font.SOFT, ""));
        });
    }

    private Stream<Double> ttfts() {
        return calls.stream().map(CallChart::record).map(CallChart::ttft);
    }

    private static void legend(List<Shape> shapes, double x, Paint paint, String word) {
        shapes.add(new Shape.Bar(x, BASE + 27, 10, 10, paint, ""));
        shapes.add(new Shape.Words(x + 15, BASE + 36, word, Anchor.START, Font.SOFT, ""));
    }

    private void spot(double x, Form form, String word) {
        shapes.add(new Shape.Spot(x + 5, BASE + 32, 4.5, form, Paint.MARK, ""));
        shapes.add(new Shape.Words(x + 15, BASE + 36, word, Anchor.START, Font.SOFT, ""));
    }

    private double step() {
        return Math.min(MOST_WIDE * 1.3, (RIGHT - LEFT) / calls.size());
    }

    private double middle(int at) {
        return LEFT + step() * (at + 0.5);
    }

    private double y(double value) {
        return BASE - (BASE - TOP) * (top == 0 ? 0 : Math.clamp(value / top, 0, 1));
    }

    private static CallRecord record(FinishedCall call) {
        return call.result().record();
    }

    private static double ttft(CallRecord record) {
        return record.firstToken().map(CallChart::millis).orElse(0.0);
    }

    private static double rate(CallRecord record) {
        return record.server().map(server -> server.decodeRate().orElse(0)).orElse(0.0);
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
