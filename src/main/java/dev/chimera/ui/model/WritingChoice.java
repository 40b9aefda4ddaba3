package dev.chimera.ui.model;

import dev.chimera.core.run.Engine;
import dev.chimera.core.run.Writing;

/// How the next report comes about, as the user chooses it. Only a model can write free prose.
public enum WritingChoice {
    GROUNDED("grounded", Writing.GROUNDED),
    FREE_MARKED("free.mark", new Writing(Writing.Mode.FREE, Writing.Unsupported.MARK, false)),
    FREE_CUT("free.cut", new Writing(Writing.Mode.FREE, Writing.Unsupported.CUT, false));

    private final String key;
    private final Writing writing;

    WritingChoice(String key, Writing writing) {
        this.key = key;
        this.writing = writing;
    }

    /// The key of its words.
    String key() {
        return key;
    }

    /// What a run with this engine is asked for.
    Writing with(Engine engine) {
        return engine instanceof Engine.Ollama ? writing : Writing.GROUNDED;
    }
}
