package dev.chimera.core.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// The folders that things with a path lie in, at any depth.
final class Folders {
    /// folders beyond these, in alphabetical order, have no facts of their own
    static final int MOST = 1000;

    private Folders() {}

    /// The first {@link #MOST} folders in alphabetical order, each with all that lies below it.
    static <T> Map<String, List<T>> of(List<T> things, Function<T, String> path) {
        TreeMap<String, List<T>> folders = new TreeMap<>();
        for (T thing : things) {
            String place = path.apply(thing);
            for (int end = place.indexOf('/'); end >= 0; end = place.indexOf('/', end + 1)) {
                folders.computeIfAbsent(place.substring(0, end), key -> new ArrayList<>()).add(thing);
            }
        }
        while (folders.size() > MOST) {
            folders.pollLastEntry();
        }
        return folders;
    }
}
