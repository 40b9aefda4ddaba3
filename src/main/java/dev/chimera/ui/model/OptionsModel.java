package dev.chimera.ui.model;

import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.llm.GenerationOptions;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// The generation options as they are typed, each a text or the server's default. JavaFX thread only.
public final class OptionsModel {
    private final Map<GenerationOption, String> typed = new EnumMap<>(GenerationOption.class);
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();

    /// Sets what was typed; empty for the server's default.
    public void set(GenerationOption option, Optional<String> text) {
        text.ifPresentOrElse(value -> typed.put(option, value), () -> typed.remove(option));
        revision.set(revision.get() + 1);
    }

    public Optional<String> text(GenerationOption option) {
        return Optional.ofNullable(typed.get(option));
    }

    /// What is wrong with an option as it stands, a sentence for people; empty when nothing is.
    public Optional<String> trouble(GenerationOption option) {
        return text(option).flatMap(value -> trouble(option, value));
    }

    static Optional<String> trouble(GenerationOption option, String value) {
        try {
            option.parse(value);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    /// What is wrong with the first option that has something wrong.
    public Optional<String> trouble() {
        return typed.keySet().stream().flatMap(option -> trouble(option).stream()).findFirst();
    }

    /// The options for a request.
    ///
    /// @throws IllegalArgumentException with a sentence for people when one of them is out of range
    public GenerationOptions options() {
        Map<GenerationOption, BigDecimal> values = new EnumMap<>(GenerationOption.class);
        typed.forEach((option, text) -> values.put(option, option.parse(text)));
        return new GenerationOptions(values);
    }

    /// A whole number, where it is set and right.
    Optional<Integer> whole(GenerationOption option) {
        return text(option).filter(value -> trouble(option, value).isEmpty()).map(value -> option.parse(value).intValue());
    }

    /// By key (`num_ctx`), as text, for the settings; only what is in range.
    public Map<String, String> asText() {
        Map<String, String> texts = new TreeMap<>();
        typed.forEach((option, text) -> {
            if (trouble(option).isEmpty()) {
                texts.put(option.key(), text.strip());
            }
        });
        return texts;
    }

    /// Changes with every change of an option.
    public ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }
}
