package dev.chimera.core.fact;

import java.util.Locale;

/// How a fact's value came out of its values.
public enum Aggregate {
    /// one value as it stands in the data
    VALUE, COUNT, SHARE, SUM, MEAN, MEDIAN, MIN, MAX, SD, P25, P75, P95, FIRST, LAST, SPAN, DIFFERENCE, RATIO;

    /// Lower case, as printed in JSON and in tables.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
