package dev.chimera.core.report.export;

import dev.chimera.core.report.drawing.Drawing;
import java.util.List;

/// A report as it leaves the program.
///
/// @param markdown as it was shown
/// @param sources where its figures come from; offsets are those of `markdown`
/// @param charts go into a section of their own; none leave the Markdown as it is
public record Exported(String markdown, Sources sources, List<Drawing> charts) {
    public Exported {
        charts = List.copyOf(charts);
    }

    /// Text alone.
    public static Exported of(String markdown) {
        return new Exported(markdown, Sources.NONE, List.of());
    }
}
