package dev.chimera.ui.metrics;

import dev.chimera.ui.parts.Shapes;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.shape.Path;

/// Time to first token as stacked bars: load below, then queue, then prefill. Each part has a pattern of its own beside its colour: load is hatched,
/// queue is hollow, prefill is full; a bar of which the server told nothing is pale. A diamond stands over a cold call, a triangle on a bar that is
/// cut off.
final class FirstTokenBars implements Marks {
    private static final double HATCH = 4;
    private final Path load = Shapes.path("part-load");
    private final Path hatch = Shapes.path("part-load-hatch");
    private final Path queue = Shapes.path("part-queue");
    private final Path prefill = Shapes.path("part-prefill");
    private final Path untold = Shapes.path("part-untold");
    private final Path cold = Shapes.path("mark-cold");
    private final Path cut = Shapes.path("mark-cut");

    @Override
    public OptionalDouble value(CallPoint point) {
        return point.ttftSeconds();
    }

    @Override
    public List<Path> paths() {
        return List.of(load, hatch, queue, prefill, untold, cold, cut);
    }

    @Override
    public void draw(PlotArea area) {
        paths().forEach(path -> path.getElements().clear());
        double half = Math.max(1, area.step() * 0.36);
        for (int i = 0; i < area.points().size(); i++) {
            CallPoint point = area.points().get(i);
            double x = area.centre(i);
            point.parts().ifPresent(parts -> bar(area, parts, x - half, x + half));
            double top = area.y(point.ttftSeconds().orElse(0));
            if (point.cold()) {
                Shapes.diamond(cold, x, Math.max(area.top() - 5, top - 5), 3);
            }
            if (area.scale().cuts(point.ttftSeconds().orElse(0))) {
                Shapes.triangle(cut, x, area.top() + 5, Math.max(2, half));
            }
        }
    }

    private void bar(PlotArea area, FirstTokenParts parts, double left, double right) {
        double loaded = area.y(parts.load());
        double queued = area.y(parts.load() + parts.queue());
        Shapes.box(load, left, loaded, right, area.bottom());
        hatch(left, loaded, right, area.bottom());
        Shapes.box(queue, left, queued, right, loaded);
        Shapes.box(prefill, left, area.y(parts.load() + parts.queue() + parts.prefill()), right, queued);
        Shapes.box(untold, left, area.y(parts.untold()), right, area.bottom());
    }

    private void hatch(double left, double top, double right, double bottom) {
        double rise = right - left;
        for (double y = bottom - HATCH; y - rise > top; y -= HATCH) {
            Shapes.line(hatch, left, y, right, y - rise);
        }
    }
}
