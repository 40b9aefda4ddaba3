package dev.chimera.ui.prompts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Things that the user keeps under names, and which of them is chosen. There is always one. JavaFX thread only.
final class NamedList<T> {
    private final Function<T, String> naming;
    private final Consumer<List<T>> keep;
    private final ObservableList<T> all;
    private final StringProperty name = new SimpleStringProperty();
    private final ReadOnlyObjectWrapper<Optional<T>> deleted = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param kept at least one
    /// @param keep called after each change with all
    NamedList(List<T> kept, Function<T, String> naming, Consumer<List<T>> keep) {
        this.naming = naming;
        this.keep = keep;
        all = FXCollections.observableArrayList(kept);
        name.set(naming.apply(all.getFirst()));
    }

    Optional<T> named(String wanted) {
        return all.stream().filter(each -> naming.apply(each).equals(wanted)).findFirst();
    }

    void choose(T one) {
        name.set(naming.apply(one));
    }

    /// Keeps it beside or instead of what has its name, and chooses it.
    void put(T one) {
        List<T> changed = new ArrayList<>(all);
        int place = changed.stream().map(naming).toList().indexOf(naming.apply(one));
        if (place >= 0) {
            changed.set(place, one);
        } else {
            changed.add(one);
        }
        set(changed);
        choose(one);
    }

    /// Removes the chosen one, unless it is the only one.
    ///
    /// @return whether it is gone; the first one is chosen then
    boolean delete() {
        Optional<T> gone = named(name.get());
        if (all.size() == 1 || gone.isEmpty()) {
            return false;
        }
        set(all.stream().filter(each -> !each.equals(gone.get())).toList());
        choose(all.getFirst());
        deleted.set(gone);
        return true;
    }

    /// Takes one back that was deleted, and chooses it.
    void restore(T one) {
        put(one);
        deleted.set(Optional.empty());
    }

    private void set(List<T> changed) {
        all.setAll(changed);
        keep.accept(List.copyOf(changed));
    }

    ReadOnlyObjectProperty<Optional<T>> deleted() {
        return deleted.getReadOnlyProperty();
    }

    ObservableList<T> all() {
        return FXCollections.unmodifiableObservableList(all);
    }

    /// What each is called, in order.
    List<String> names() {
        return all.stream().map(naming).toList();
    }

    StringProperty name() {
        return name;
    }
}
