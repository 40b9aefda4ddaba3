package dev.chimera.core.run;

import java.util.ArrayList;
import java.util.List;

/// The rate at which text arrives now: arrivals within the last second, from their times. Immutable.
public record LiveRate(List<Long> arrivals) {
    public static final LiveRate NONE = new LiveRate(List.of());
    private static final long WINDOW_NANOS = 1_000_000_000L;

    public LiveRate {
        arrivals = List.copyOf(arrivals);
    }

    public LiveRate plus(long nanoTime) {
        List<Long> recent = new ArrayList<>(arrivals.size() + 1);
        for (long arrival : arrivals) {
            if (nanoTime - arrival < WINDOW_NANOS) {
                recent.add(arrival);
            }
        }
        recent.add(nanoTime);
        return new LiveRate(recent);
    }

    /// Pieces of text per second at this moment; a piece is a token for plain text.
    public int at(long nanoTime) {
        return (int) arrivals.stream().filter(arrival -> nanoTime - arrival < WINDOW_NANOS).count();
    }
}
