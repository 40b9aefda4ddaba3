package dev.chimera.ui.compare;

import java.util.List;

/// A line of a table of the Compare tab.
///
/// @param cells one for each run; may be of two lines
/// @param differs whether the runs do not agree
record CompareRow(String name, List<String> cells, boolean differs) {
    CompareRow {
        cells = List.copyOf(cells);
    }
}
