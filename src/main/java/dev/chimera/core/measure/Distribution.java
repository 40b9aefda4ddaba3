package dev.chimera.core.measure;

import java.util.Optional;
import java.util.stream.DoubleStream;

/// A handful of samples in figures: what every aggregate is shown with.
///
/// @param p95 by linear interpolation between closest ranks, as the median
public record Distribution(int n, double min, double median, double p95, double max) {
    /// Empty for no samples.
    public static Optional<Distribution> of(DoubleStream samples) {
        double[] sorted = samples.sorted().toArray();
        if (sorted.length == 0) {
            return Optional.empty();
        }
        return Optional.of(new Distribution(sorted.length, sorted[0], quantile(sorted, 0.5), quantile(sorted, 0.95), sorted[sorted.length - 1]));
    }

    private static double quantile(double[] sorted, double q) {
        double place = q * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
