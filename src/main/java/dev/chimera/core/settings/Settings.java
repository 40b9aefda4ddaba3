package dev.chimera.core.settings;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the workbench remembers between starts. Plain values; each has a default.
///
/// @param theme `light`, `dark` or `system`
/// @param host the model server, as `OLLAMA_HOST` is written
/// @param model the model that was used last, empty for none
/// @param engine `builtin`, `ollama`, or `auto`: Ollama where a server answers
/// @param agent name on the report
/// @param persona name of the persona profile
/// @param options generation options by key (`num_ctx`), as text; absent means the server's default
/// @param recentFolders newest first, at most 10
/// @param window bounds and dividers by name (`x`, `y`, `width`, `height`, `left`, `right`, `divider.right.0`), `tab` and `text`, the size of words in percent
/// @param calls how the model server is used
/// @param modelOptions `options` of each model that was used, by its name
/// @param export how reports were exported last
public record Settings(String theme, String host, String model, String engine, String agent, String persona, Map<String, String> options,
                       List<String> recentFolders, Map<String, Double> window, Calls calls, Map<String, Map<String, String>> modelOptions, Export export) {
    public static final Settings DEFAULTS = new Settings("system", "http://127.0.0.1:11434", "", "auto", "Chimera Insight", "Insight",
            Map.of(), List.of(), Map.of(), Calls.DEFAULTS, Map.of(), Export.DEFAULTS);

    public Settings {
        options = Map.copyOf(options);
        modelOptions = Map.copyOf(modelOptions);
        recentFolders = List.copyOf(recentFolders);
        window = Map.copyOf(window);
    }

    /// The same with other habits of exporting.
    public Settings with(Export habits) {
        return new Settings(theme, host, model, engine, agent, persona, options, recentFolders, window, calls, modelOptions, habits);
    }

    /// How reports are exported.
    ///
    /// @param folder where the last one went, empty before the first
    /// @param formats endings, without the dot
    /// @param parts what goes along: `figures`, `record`, `charts`, `sidecar`, `mark`
    public record Export(String folder, List<String> formats, List<String> parts) {
        public static final Export DEFAULTS = new Export("", List.of("md"), List.of("figures", "record", "mark"));

        public Export {
            formats = List.copyOf(formats);
            parts = List.copyOf(parts);
        }
    }

    /// How the model server is used, and in which words a model is asked.
    ///
    /// @param keepAlive how long it keeps a model after a call, empty for its default
    /// @param deadlines waiting times in seconds as text, by key (`connect_s`); absent means ours
    /// @param profiles options by key under a name that the user gave, like `options`
    /// @param template name of the prompt template, empty for the program's own
    public record Calls(String keepAlive, Map<String, String> deadlines, Map<String, Map<String, String>> profiles, String template) {
        public static final Calls DEFAULTS = new Calls("", Map.of(), Map.of(), "");

        public Calls {
            deadlines = Map.copyOf(deadlines);
            Map<String, Map<String, String>> copies = new TreeMap<>();
            profiles.forEach((name, options) -> copies.put(name, Map.copyOf(options)));
            profiles = Collections.unmodifiableMap(copies);
        }
    }
}
