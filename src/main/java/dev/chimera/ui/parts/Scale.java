package dev.chimera.ui.parts;

import java.util.List;

/// The upward axis of a chart: from 0 to a round number.
///
/// @param top a 1, 2 or 5 with zeros that is not below what it shows, and above 0
public record Scale(double top) {
    /// A cold call may take a hundred times as long as a warm one; beyond so many times the largest of the others it is cut off and marked.
    private static final double CUT = 4;

    public static Scale upTo(double value) {
        if (!(value > 0)) {
            return new Scale(1);
        }
        double unit = Math.pow(10, Math.floor(Math.log10(value)));
        for (double step : new double[] {1, 2, 5}) {
            if (value <= step * unit * (1 + 1e-9)) {
                return new Scale(step * unit);
            }
        }
        return new Scale(10 * unit);
    }

    /// One that shows these values, but cold ones only as far as they leave the others readable.
    public static Scale of(List<Double> others, List<Double> cold) {
        double usual = others.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double most = cold.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return upTo(usual > 0 && most > CUT * usual ? usual * 1.25 : Math.max(usual, most));
    }

    public boolean cuts(double value) {
        return value > top * (1 + 1e-9);
    }

    /// Words at the bottom, the middle and the top of the axis.
    public List<String> words() {
        return List.of("0", Figures.number(top / 2), Figures.number(top));
    }
}
