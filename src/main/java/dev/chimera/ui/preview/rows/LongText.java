package dev.chimera.ui.preview.rows;

import java.util.ArrayList;
import java.util.List;

/// Cuts a very long paragraph so that laying out one row stays cheap. Cuts depend only on what comes before them, so they stay
/// where they are while text is appended.
final class LongText {
    private static final int LIMIT = 4096;

    private LongText() {}

    /// At least one piece, each at most [#LIMIT] characters long, cut after a space where there is one.
    static List<List<Span>> pieces(List<Span> spans) {
        var pieces = new ArrayList<List<Span>>();
        var piece = new ArrayList<Span>();
        int length = 0;
        for (Span span : spans) {
            Span rest = span;
            while (length + rest.text().length() > LIMIT) {
                int cut = cut(rest.text(), LIMIT - length);
                if (cut > 0) {
                    piece.add(rest.piece(0, cut));
                }
                pieces.add(piece);
                piece = new ArrayList<>();
                length = 0;
                rest = rest.piece(cut, rest.text().length());
            }
            piece.add(rest);
            length += rest.text().length();
        }
        if (!piece.isEmpty() || pieces.isEmpty()) {
            pieces.add(piece);
        }
        return pieces;
    }

    private static int cut(String text, int limit) {
        int space = text.lastIndexOf(' ', limit - 1);
        if (space >= 0) {
            return space + 1;
        }
        boolean splitsPair = limit > 0 && limit < text.length() && Character.isHighSurrogate(text.charAt(limit - 1));
        return limit < LIMIT ? 0 : splitsPair ? limit - 1 : limit;
    }
}
