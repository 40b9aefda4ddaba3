package dev.chimera.ui.preview;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// How far wide tables and code blocks are scrolled to the side. All rows of one block share one position.
final class SideScroll {
    private final Map<Integer, DoubleProperty> positions = new HashMap<>();

    /// @param block where the block begins in the Markdown
    /// @return pixels from the left, 0 or more
    DoubleProperty of(int block) {
        return positions.computeIfAbsent(block, _ -> new SimpleDoubleProperty());
    }
}
