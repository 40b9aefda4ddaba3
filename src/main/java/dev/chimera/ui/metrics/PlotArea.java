package dev.chimera.ui.metrics;

import dev.chimera.ui.parts.Scale;
import java.util.List;

/// Where the calls that fit stand in a chart.
///
/// @param points the calls that are drawn, oldest first
/// @param step width of the place of one call
record PlotArea(List<CallPoint> points, Scale scale, double left, double top, double width, double height, double step) {
    /// Of the place of a call that can still be pointed at.
    static final double NARROWEST = 5;
    private static final double WIDEST = 18;

    /// As many of the newest calls as fit, but the chosen one among them.
    ///
    /// @param chosen index of a call, negative for none
    /// @param narrowest place of a call
    static List<CallPoint> fitting(List<CallPoint> all, int chosen, double width, double narrowest) {
        int most = Math.max(1, (int) (width / narrowest));
        int first = Math.max(0, all.size() - most);
        int begin = chosen >= 0 ? Math.min(first, chosen) : first;
        return all.subList(begin, Math.min(all.size(), begin + most));
    }

    static double step(int count, double width) {
        return Math.min(WIDEST, width / Math.max(1, count));
    }

    double bottom() {
        return top + height;
    }

    double centre(int index) {
        return left + step * (index + 0.5);
    }

    double y(double value) {
        return top + height * (1 - Math.min(1, value / scale.top()));
    }

    /// Which call stands there, -1 for none.
    int at(double x) {
        int index = (int) Math.floor((x - left) / step);
        return x < left || index >= points.size() ? -1 : index;
    }
}
