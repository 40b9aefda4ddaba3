package dev.chimera.core.run;

import dev.chimera.core.prose.Figure;
import dev.chimera.core.prose.Passage;
import java.util.List;

/// A piece of the report's body, who wrote it, and the figures in it with their facts.
public record BodyPart(String markdown, Origin origin, List<Figure> figures) {
    public BodyPart {
        figures = List.copyOf(figures);
    }

    public static BodyPart of(Passage passage, Origin origin) {
        return new BodyPart(passage.markdown(), origin, passage.figures());
    }
}
