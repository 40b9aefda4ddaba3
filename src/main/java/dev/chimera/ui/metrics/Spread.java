package dev.chimera.ui.metrics;

import java.util.Optional;
import java.util.stream.DoubleStream;

/// How values are spread.
///
/// @param n how many, at least 1
record Spread(int n, double median, double p95, double min, double max) {
    /// Empty for no values. Quantiles are interpolated linearly between the two values next to `q * (n - 1)`.
    static Optional<Spread> of(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted.length == 0 ? Optional.empty()
                : Optional.of(new Spread(sorted.length, quantile(sorted, 0.5), quantile(sorted, 0.95), sorted[0], sorted[sorted.length - 1]));
    }

    private static double quantile(double[] sorted, double q) {
        double place = q * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
