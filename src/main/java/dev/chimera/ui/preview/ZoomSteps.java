package dev.chimera.ui.preview;

import java.util.List;

/// The sizes that text can be shown at, in percent of the window's own. The style sheet has a class for each.
final class ZoomSteps {
    private static final List<Integer> STEPS = List.of(50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300);

    private ZoomSteps() {}

    /// The step nearest to a factor, 1 being the window's own size.
    static int nearest(double factor) {
        int best = STEPS.getFirst();
        for (int step : STEPS) {
            if (Math.abs(step - factor * 100) < Math.abs(best - factor * 100)) {
                best = step;
            }
        }
        return best;
    }

    /// The next larger or smaller step, or the same at the end of the scale.
    static int next(int percent, boolean larger) {
        int index = STEPS.indexOf(percent) + (larger ? 1 : -1);
        return STEPS.get(Math.clamp(index, 0, STEPS.size() - 1));
    }

    static String styleClass(int percent) {
        return "zoom-" + percent;
    }
}
