package dev.chimera.core.measure;

/// The normal distribution's upper tail.
final class NormalTail {
    /// Beyond this the tail is smaller than what a double can still tell from the centre.
    private static final double FAR = 8;

    private NormalTail() {}

    /// The part of a standard normal distribution above `z` (0 or more), by the series of G. Marsaglia, "Evaluating the Normal Distribution",
    /// Journal of Statistical Software 11(4), 2004.
    static double above(double z) {
        if (z > FAR) {
            return 0;
        }
        double term = z;
        double sum = z;
        for (int i = 3; term > 1e-18 * sum; i += 2) {
            term *= z * z / i;
            sum += term;
        }
        return 0.5 - sum * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }
}
