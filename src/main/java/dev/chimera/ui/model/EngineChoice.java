package dev.chimera.ui.model;

/// What the user wants to write the text. AUTOMATIC: Ollama where a server answers, else the built-in writer.
public enum EngineChoice {
    AUTOMATIC("auto"), BUILT_IN("builtin"), OLLAMA("ollama");

    private final String key;

    EngineChoice(String key) {
        this.key = key;
    }

    /// As it stands in the settings.
    public String key() {
        return key;
    }

    /// The choice with this key; AUTOMATIC for any other text.
    public static EngineChoice of(String key) {
        for (EngineChoice choice : values()) {
            if (choice.key.equals(key)) {
                return choice;
            }
        }
        return AUTOMATIC;
    }
}
