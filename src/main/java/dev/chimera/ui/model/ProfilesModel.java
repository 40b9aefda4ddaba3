package dev.chimera.ui.model;

import dev.chimera.core.llm.GenerationOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Options under names. A profile that is chosen sets all options; what it does not name goes back to the default. JavaFX thread only.
public final class ProfilesModel {
    private final OptionsModel options;
    private final Map<String, Map<String, String>> profiles;
    private final ObservableList<String> names = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper current = new ReadOnlyStringWrapper("");

    /// @param profiles options by key, by name
    public ProfilesModel(OptionsModel options, Map<String, Map<String, String>> profiles) {
        this.options = options;
        this.profiles = new TreeMap<>(profiles);
        names.setAll(this.profiles.keySet());
        options.revision().subscribe(_ -> current.set(named(options.asText())));
    }

    /// The profile that holds just these options; empty for none.
    private String named(Map<String, String> wanted) {
        return profiles.containsKey(current.get()) && wanted.equals(profiles.get(current.get())) ? current.get()
                : profiles.entrySet().stream().filter(profile -> profile.getValue().equals(wanted)).map(Map.Entry::getKey).findFirst().orElse("");
    }

    public void choose(String name) {
        Map<String, String> chosen = profiles.get(name);
        if (chosen != null) {
            for (GenerationOption option : GenerationOption.values()) {
                options.set(option, Optional.ofNullable(chosen.get(option.key())));
            }
            current.set(name);
        }
    }

    /// Keeps the options as they are now, in place of what had this name. A blank name keeps nothing.
    public void save(String name) {
        if (!name.isBlank()) {
            profiles.put(name.strip(), Map.copyOf(options.asText()));
            names.setAll(profiles.keySet());
            current.set(name.strip());
        }
    }

    public void delete(String name) {
        if (profiles.remove(name) != null) {
            names.setAll(profiles.keySet());
            current.set(named(options.asText()));
        }
    }

    public ObservableList<String> names() {
        return names;
    }

    /// The profile that the options are now; empty for none.
    public ReadOnlyStringProperty current() {
        return current.getReadOnlyProperty();
    }

    /// For the settings.
    public Map<String, Map<String, String>> all() {
        return Map.copyOf(profiles);
    }
}
