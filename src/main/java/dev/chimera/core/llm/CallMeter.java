package dev.chimera.core.llm;

import dev.chimera.core.llm.CallRecord.Gaps;
import dev.chimera.core.llm.CallRecord.ModelIdentity;
import dev.chimera.core.llm.CallRecord.ServerTimings;
import dev.chimera.core.llm.CallRecord.Temperature;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// Keeps the text of one call and the times at which its pieces arrived (`System.nanoTime`). For engines. Not thread-safe.
public final class CallMeter {
    private static final int FEWEST_FOR_GAPS = 3;

    private final Instant startedAt;
    private final long startNanos;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder thinking = new StringBuilder();
    private long[] arrivals = new long[64];
    private int count;
    private Optional<Duration> firstAnswer = Optional.empty();
    private String lastPiece = "";
    private int equalPieces;

    public CallMeter(Instant startedAt, long startNanos) {
        this.startedAt = startedAt;
        this.startNanos = startNanos;
    }

    public void arrived(String piece, boolean isThinking, long nanoTime) {
        if (count == arrivals.length) {
            arrivals = Arrays.copyOf(arrivals, count * 2);
        }
        arrivals[count++] = nanoTime;
        (isThinking ? thinking : text).append(piece);
        if (!isThinking && firstAnswer.isEmpty()) {
            firstAnswer = Optional.of(since(nanoTime));
        }
        equalPieces = piece.equals(lastPiece) ? equalPieces + 1 : 1;
        lastPiece = piece;
    }

    public String text() {
        return text.toString();
    }

    public String thinking() {
        return thinking.toString();
    }

    public int pieces() {
        return count;
    }

    /// How often the last piece came without another one between.
    public int equalPieces() {
        return equalPieces;
    }

    public String lastPiece() {
        return lastPiece;
    }

    /// The record of the call that ended at that time.
    public CallRecord record(long endNanos, Optional<ServerTimings> server, Temperature temperature, Optional<ModelIdentity> identity) {
        Optional<Duration> firstToken = count == 0 ? Optional.empty() : Optional.of(since(arrivals[0]));
        return new CallRecord(startedAt, since(endNanos), firstToken, firstAnswer, count, gaps(), server, temperature, identity);
    }

    private Duration since(long nanoTime) {
        return Duration.ofNanos(nanoTime - startNanos);
    }

    /// Nearest-rank percentiles: each is a gap that was really seen.
    private Optional<Gaps> gaps() {
        if (count < FEWEST_FOR_GAPS) {
            return Optional.empty();
        }
        long[] gaps = new long[count - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = arrivals[i + 1] - arrivals[i];
        }
        Arrays.sort(gaps);
        return Optional.of(new Gaps(rank(gaps, 0.50), rank(gaps, 0.95), rank(gaps, 1)));
    }

    private static Duration rank(long[] sorted, double part) {
        return Duration.ofNanos(sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)]);
    }
}
