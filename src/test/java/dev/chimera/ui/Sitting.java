package dev.chimera.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How a window sits for its picture.
///
/// @param percent size of its words
/// @param language of its words, such as `en`
record Sitting(String theme, double width, double height, double percent, String language) {
    /// of a stage where there is no screen
    private static final double LARGEST = 1000;
    private static final List<String> USUAL = List.of("1000", "700", "100", "en");

    /// @param rest width, height, percent and language, each only where those before it are given
    static Sitting of(String theme, List<String> rest) {
        List<String> all = List.of(at(rest, 0), at(rest, 1), at(rest, 2), at(rest, 3));
        return new Sitting(theme, Double.parseDouble(all.get(0)), Double.parseDouble(all.get(1)), Double.parseDouble(all.get(2)), all.get(3));
    }

    private static String at(List<String> rest, int place) {
        return place < rest.size() ? rest.get(place) : USUAL.get(place);
    }

    /// Takes the language for all windows from now on.
    void speak() {
        Locale.setDefault(Locale.forLanguageTag(language));
    }

    boolean isLargerThanAnyStage() {
        return width > LARGEST || height > LARGEST;
    }

    Map<String, Double> window() {
        return Map.of("width", Math.min(width, LARGEST), "height", Math.min(height, LARGEST), "text", percent);
    }
}
