package dev.chimera.core.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Part of a file's text, as it stands there now, around a place that somebody wants to see.
///
/// @param lines in order; where lines are left out, their numbers show it
/// @param changed whether the file is another one than was read
public record FileExcerpt(FilePlace place, List<Line> lines, boolean changed) {
    public FileExcerpt {
        lines = List.copyOf(lines);
    }

    /// @param number 1-based
    /// @param text without its end; a very long line is cut around the value
    /// @param marked whether it belongs to a row, or is the line, that was asked for
    /// @param from where the value of the column begins in the text
    /// @param to where it ends; the same as `from` where there is none
    public record Line(long number, String text, boolean marked, int from, int to) {}

    /// Reads the file again, as the ingest does.
    ///
    /// @throws IOException if it cannot be read
    public static FileExcerpt of(Path root, FilePlace place) throws IOException {
        return ExcerptReader.read(root, place);
    }
}
