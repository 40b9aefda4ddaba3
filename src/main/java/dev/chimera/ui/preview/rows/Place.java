package dev.chimera.ui.preview.rows;

import java.util.ArrayList;
import java.util.List;

/// Where a row stands: inside which quotes and list items, from the outside in, and what is drawn before it.
///
/// @param marker the bullet or number drawn in the innermost list level, empty for none
/// @param task the check box drawn instead of a bullet
/// @param tight no space above: the row belongs closely to the one before
public record Place(List<Level> levels, String marker, TaskMark task, boolean tight) {
    public static final Place TOP = new Place(List.of(), "", TaskMark.NONE, false);

    public Place {
        levels = List.copyOf(levels);
    }

    Place inside(Level level) {
        var deeper = new ArrayList<>(levels);
        deeper.add(level);
        return new Place(deeper, marker, task, tight);
    }

    /// The same place for a row that does not begin its list item.
    Place continued(boolean tightly) {
        return new Place(levels, "", TaskMark.NONE, tightly);
    }

    Place marked(String newMarker, TaskMark newTask, boolean tightly) {
        return new Place(levels, newMarker, newTask, tightly);
    }

    boolean hasMarker() {
        return !marker.isEmpty() || task != TaskMark.NONE;
    }

    /// How many list items the row is inside of.
    int itemDepth() {
        return (int) levels.stream().filter(level -> level == Level.ITEM).count();
    }
}
