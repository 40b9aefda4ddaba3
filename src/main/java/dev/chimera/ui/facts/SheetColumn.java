package dev.chimera.ui.facts;

import dev.chimera.core.ingest.Histogram;
import dev.chimera.ui.parts.Figures;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// A column of a table: how a row reads in it and how rows are ordered by it.
///
/// @param key of its title's text
/// @param number orders rows and puts figures to the right; null for text
/// @param picture is drawn in place of the text; such a column is not copied; null for none
record SheetColumn<T>(String key, double width, Function<T, String> text, @Nullable ToDoubleFunction<T> number,
                      @Nullable Function<T, Optional<Histogram>> picture) {
    SheetColumn(String key, double width, Function<T, String> text, @Nullable ToDoubleFunction<T> number) {
        this(key, width, text, number, null);
    }

    static <T> SheetColumn<T> text(String key, double width, Function<T, String> text) {
        return new SheetColumn<>(key, width, text, null);
    }

    /// NaN reads as nothing.
    static <T> SheetColumn<T> number(String key, ToDoubleFunction<T> number) {
        return new SheetColumn<>(key, 82, row -> {
            double value = number.applyAsDouble(row);
            return Double.isNaN(value) ? "" : Figures.number(value);
        }, number);
    }

    static <T> SheetColumn<T> picture(String key, double width, Function<T, Optional<Histogram>> picture) {
        return new SheetColumn<>(key, width, _ -> "", null, picture);
    }
}
