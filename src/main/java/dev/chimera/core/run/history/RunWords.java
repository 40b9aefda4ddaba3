package dev.chimera.core.run.history;

import java.util.Locale;

/// What a search of the list looks at.
final class RunWords {
    private RunWords() {}

    static String of(KeptRun run) {
        return folded(String.join("\n", run.id(), run.startedAt().toString(), run.agent(), run.model(), run.about(),
                run.state().name().replace('_', ' '), run.origin() == KeptRun.Origin.IMPORTED ? "imported" : "",
                run.kind() == KeptRun.Kind.REPORT ? "" : run.kind().name()));
    }

    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
