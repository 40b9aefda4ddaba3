package dev.chimera.ui.preview.rows;

import java.util.ArrayList;
import java.util.List;

/// What all lines of one table share.
///
/// @param block where the table begins in the Markdown
/// @param widths the width of each column in characters of the widest cell, within bounds
public record TableShape(int block, List<Integer> widths, List<Align> alignments) {
    private static final int NARROWEST = 3;
    private static final int WIDEST = 44;

    public TableShape {
        widths = widths.stream().map(width -> Math.clamp(width, NARROWEST, WIDEST)).toList();
        alignments = List.copyOf(alignments);
    }

    /// The cells' spans in reading order with a tab between two cells. Every cell has at least one span.
    static List<Span> joined(List<List<Span>> cells) {
        var all = new ArrayList<>(cells.getFirst());
        for (List<Span> cell : cells.subList(1, cells.size())) {
            int at = all.getLast().end();
            all.add(Span.plain("\t", at, at));
            all.addAll(cell);
        }
        return all;
    }

    /// How many columns of a fixed-width screen the text takes: East Asian characters take two.
    static int width(String text) {
        return text.codePoints().map(TableShape::width).sum();
    }

    private static int width(int codePoint) {
        boolean wide = codePoint >= 0x1100 && (codePoint <= 0x115f
                || codePoint >= 0x2e80 && codePoint <= 0xa4cf
                || codePoint >= 0xac00 && codePoint <= 0xd7a3
                || codePoint >= 0xf900 && codePoint <= 0xfaff
                || codePoint >= 0xfe30 && codePoint <= 0xfe6f
                || codePoint >= 0xff00 && codePoint <= 0xff60
                || codePoint >= 0x1f300 && codePoint <= 0x1faff);
        return wide ? 2 : 1;
    }
}
