package dev.chimera.core.report;

import dev.chimera.core.check.Score;
import java.util.Locale;
import java.util.stream.Collectors;

/// A score with its parts on one line.
public final class ScoreText {
    private ScoreText() {}

    public static String of(Score score) {
        return "Score " + score.total() + " of 100: " + score.parts().stream()
                .map(points -> points.part().name().toLowerCase(Locale.ROOT) + " " + Math.round(points.points()) + "/" + points.part().most()).collect(Collectors.joining(", "));
    }
}
