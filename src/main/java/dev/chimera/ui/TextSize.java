package dev.chimera.ui;

import java.util.Arrays;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Parent;

/// How large the words of the window are. The report has a zoom of its own besides.
enum TextSize {
    NORMAL(100), LARGE(125), LARGER(150), DOUBLE(200);

    private final int percent;

    TextSize(int percent) {
        this.percent = percent;
    }

    int percent() {
        return percent;
    }

    /// The size nearest to this one.
    static TextSize of(double percent) {
        return Arrays.stream(values()).reduce((a, b) -> Math.abs(a.percent - percent) <= Math.abs(b.percent - percent) ? a : b).orElse(NORMAL);
    }

    TextSize larger() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    TextSize smaller() {
        return values()[Math.max(ordinal() - 1, 0)];
    }

    private String style() {
        return "text-" + percent;
    }

    /// Keeps all below this node in the chosen size.
    static void follow(Parent root, ObjectProperty<TextSize> chosen) {
        chosen.subscribe(size -> {
            for (TextSize each : values()) {
                root.getStyleClass().remove(each.style());
            }
            root.getStyleClass().add(size.style());
        });
    }
}
