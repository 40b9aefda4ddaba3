package dev.chimera.ui.preview;

import dev.chimera.ui.preview.rows.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Decorations in the order of the text, asked for by row.
record Decorations(List<Decoration> sorted) {
    static final Decorations NONE = new Decorations(List.of());

    static Decorations of(List<Decoration> any) {
        return new Decorations(any.stream().sorted(Comparator.comparingInt(Decoration::start)).toList());
    }

    /// What is drawn behind a row.
    List<Tint> tints(Row row) {
        var tints = new ArrayList<Tint>();
        for (int i = firstAt(row.start()); i < sorted.size() && sorted.get(i).start() < row.end(); i++) {
            Decoration decoration = sorted.get(i);
            int from = row.textAt(decoration.start());
            int to = row.textAt(decoration.end());
            if (to > from) {
                tints.add(Tint.decoration(from, to, decoration.styleClass()));
            }
        }
        return tints;
    }

    /// The decoration over an offset in a row.
    Optional<Decoration> at(Row row, int offset) {
        for (int i = firstAt(row.start()); i < sorted.size() && sorted.get(i).start() < row.end(); i++) {
            Decoration decoration = sorted.get(i);
            if (offset >= row.textAt(decoration.start()) && offset < row.textAt(decoration.end())) {
                return Optional.of(decoration);
            }
        }
        return Optional.empty();
    }

    private int firstAt(int source) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).end() <= source) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
