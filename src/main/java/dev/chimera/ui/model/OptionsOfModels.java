package dev.chimera.ui.model;

import dev.chimera.core.llm.GenerationOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.StringProperty;

/// Each model has its own options: when another one is chosen, its options come back as they were left. A model that had none yet goes on with those
/// that are there, so that a comparison does not lose them unseen. JavaFX thread only.
public final class OptionsOfModels {
    private final OptionsModel options;
    private final StringProperty model;
    private final Map<String, Map<String, String>> kept;

    /// @param kept the options of models by key (`num_ctx`), as text
    public OptionsOfModels(OptionsModel options, StringProperty model, Map<String, Map<String, String>> kept) {
        this.options = options;
        this.model = model;
        this.kept = new TreeMap<>(kept);
        model.subscribe((before, now) -> change(before, now));
    }

    private void change(String before, String now) {
        keep(before);
        Map<String, String> own = kept.get(now);
        if (own != null) {
            for (GenerationOption option : GenerationOption.values()) {
                options.set(option, Optional.ofNullable(own.get(option.key())));
            }
        }
    }

    private void keep(String name) {
        if (!name.isBlank()) {
            kept.put(name, options.asText());
        }
    }

    /// The options of every model that was used, as they are now.
    public Map<String, Map<String, String>> asText() {
        keep(model.get());
        return Map.copyOf(kept);
    }
}
