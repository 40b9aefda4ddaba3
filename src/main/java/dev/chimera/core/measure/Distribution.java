package dev.chimera.core.measure;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/// A handful of samples in figures: what every aggregate is shown with.
///
/// @param p95 by linear interpolation between closest ranks, as the median
/// @param sd the standard deviation of the samples (n - 1 below the line); empty below two
public record Distribution(int n, double min, double median, double p95, double max, double mean, OptionalDouble sd) {
    /// Above this coefficient of variation a median says little.
    public static final double UNSTEADY = 0.3;

    /// Empty for no samples.
    public static Optional<Distribution> of(DoubleStream samples) {
        double[] sorted = samples.sorted().toArray();
        if (sorted.length == 0) {
            return Optional.empty();
        }
        double mean = DoubleStream.of(sorted).average().orElseThrow();
        return Optional.of(new Distribution(sorted.length, sorted[0], quantile(sorted, 0.5), quantile(sorted, 0.95), sorted[sorted.length - 1],
                mean, deviation(sorted, mean)));
    }

    /// The coefficient of variation: the standard deviation in parts of the mean. Empty below two samples and where the mean is zero.
    public OptionalDouble variation() {
        return sd.isEmpty() || mean == 0 ? OptionalDouble.empty() : OptionalDouble.of(sd.getAsDouble() / Math.abs(mean));
    }

    /// Whether the samples vary too much for their median to be trusted.
    public boolean unsteady() {
        return variation().orElse(0) > UNSTEADY;
    }

    private static OptionalDouble deviation(double[] samples, double mean) {
        return samples.length < 2 ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt(DoubleStream.of(samples).map(x -> (x - mean) * (x - mean)).sum() / (samples.length - 1)));
    }

    static double quantile(double[] sorted, double q) {
        double place = q * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
