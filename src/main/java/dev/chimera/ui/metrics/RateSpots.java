package dev.chimera.ui.metrics;

import dev.chimera.ui.parts.Shapes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// Tokens per second as spots, joined within a run: a circle for a warm call, a diamond for a cold one, a triangle for one whose prompt was cached;
/// hollow where the call does not count.
final class RateSpots implements Marks {
    private final Path line = Shapes.path("rate-line");
    private final Path counted = Shapes.path("rate-spot");
    private final Path hollow = Shapes.path("rate-spot-hollow");

    @Override
    public OptionalDouble value(CallPoint point) {
        return point.rate();
    }

    @Override
    public List<Path> paths() {
        return List.of(line, counted, hollow);
    }

    @Override
    public void draw(PlotArea area) {
        paths().forEach(path -> path.getElements().clear());
        Optional<RunOfCalls> before = Optional.empty();
        double radius = Math.clamp(area.step() * 0.4, 1.8, 3.4);
        for (int i = 0; i < area.points().size(); i++) {
            CallPoint point = area.points().get(i);
            double x = area.centre(i);
            double y = area.y(point.rate().orElse(0));
            line.getElements().add(before.filter(point.run()::equals).isPresent() ? new LineTo(x, y) : new MoveTo(x, y));
            before = Optional.of(point.run());
            spot(point, x, y, radius);
        }
    }

    private void spot(CallPoint point, double x, double y, double radius) {
        Path path = point.counts() ? counted : hollow;
        switch (point.temperature()) {
            case COLD -> Shapes.diamond(path, x, y, radius * 1.3);
            case CACHED -> Shapes.triangle(path, x, y, radius * 1.2);
            case WARM, UNKNOWN -> Shapes.circle(path, x, y, radius);
        }
    }
}
