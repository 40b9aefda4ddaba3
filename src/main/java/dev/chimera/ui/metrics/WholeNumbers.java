package dev.chimera.ui.metrics;

import javafx.util.StringConverter;

/// Labels only the whole numbers of an axis.
final class WholeNumbers extends StringConverter<Number> {
    @Override
    public String toString(Number number) {
        return number.doubleValue() == Math.rint(number.doubleValue()) ? Long.toString(number.longValue()) : "";
    }

    @Override
    public Number fromString(String text) {
        return Double.valueOf(text);
    }
}
