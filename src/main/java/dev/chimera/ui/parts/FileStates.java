package dev.chimera.ui.parts;

import dev.chimera.ui.fx.Latest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/// How far the reading of each file of the open folder is. Set from any thread; those who show it hear of it on the JavaFX thread, ten times a
/// second at most, however many files there are.
public final class FileStates {
    private final Map<String, FileState> states = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    private final Throttled<Long> throttled = new Throttled<>(Duration.ofMillis(100), version::set);
    private final Latest<Long> latest = new Latest<>(throttled::offer);

    /// @param path below the folder, with `/`
    public FileState of(String path) {
        return states.getOrDefault(path, new FileState.NotRead());
    }

    public void set(String path, FileState state) {
        states.put(path, state);
        latest.offer(changes.incrementAndGet());
    }

    /// Takes these for all that was known.
    public void setAll(Map<String, FileState> all) {
        states.keySet().retainAll(all.keySet());
        states.putAll(all);
        latest.offer(changes.incrementAndGet());
    }

    /// Changes when a state did.
    public ReadOnlyLongProperty version() {
        return version.getReadOnlyProperty();
    }
}
