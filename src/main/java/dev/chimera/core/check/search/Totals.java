package dev.chimera.core.check.search;

import dev.chimera.core.check.words.Statistic;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Statistics of a few numbers.
final class Totals {
    private static final Pattern PERCENTILE = Pattern.compile("\\bp(\\d{2})\\b|\\b(\\d{2})th\\b|\\b(ninety-?(?:fifth|ninth))\\b", Pattern.CASE_INSENSITIVE);

    private Totals() {}

    static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    static double mean(double[] values) {
        return sum(values) / values.length;
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    static double min(double[] values) {
        return Arrays.stream(values).min().orElse(Double.NaN);
    }

    static double max(double[] values) {
        return Arrays.stream(values).max().orElse(Double.NaN);
    }

    private static double sd(double[] values) {
        double mean = mean(values);
        return values.length < 2 ? Double.NaN : Math.sqrt(Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum() / (values.length - 1));
    }

    private static double quantile(double[] values, double part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double at = part * (sorted.length - 1);
        int low = (int) at;
        return low + 1 < sorted.length ? sorted[low] + (at - low) * (sorted[low + 1] - sorted[low]) : sorted[low];
    }

    /// Several where the word has several meanings.
    ///
    /// @param rate whether more is faster
    static List<Double> of(Statistic statistic, double[] values, boolean rate) {
        return switch (statistic) {
            case MEAN -> List.of(mean(values));
            case MEDIAN -> List.of(median(values));
            case MIN -> List.of(min(values));
            case MAX -> List.of(max(values));
            case FASTEST -> List.of(rate ? max(values) : min(values));
            case SLOWEST -> List.of(rate ? min(values) : max(values));
            case FIRST -> List.of(values[0]);
            case SD -> List.of(sd(values));
            case VARIATION -> List.of(sd(values) / mean(values), 100 * sd(values) / mean(values));
            case P25 -> List.of(quantile(values, 0.25));
            case P75 -> List.of(quantile(values, 0.75));
            case P95 -> List.of(quantile(values, 0.95));
            case RATIO -> List.of(max(values) / min(values));
            case MISSING, COUNT -> List.of();
        };
    }

    /// What a text calls a percentile, empty where it names none.
    static List<Double> percentile(String text, double[] values) {
        Matcher matcher = PERCENTILE.matcher(text);
        if (!matcher.find()) {
            return List.of();
        }
        if (matcher.group(3) != null) {
            return List.of(quantile(values, matcher.group(3).endsWith("fifth") ? 0.95 : 0.99));
        }
        return List.of(quantile(values, Integer.parseInt(matcher.group(1) == null ? matcher.group(2) : matcher.group(1)) / 100.0));
    }
}
