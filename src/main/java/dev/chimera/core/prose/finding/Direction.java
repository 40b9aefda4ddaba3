package dev.chimera.core.prose.finding;

import dev.chimera.core.fact.Fact;
import java.util.Arrays;
import java.util.Set;

/// Which values of a quantity are the better ones, as far as its unit or its name says so.
public enum Direction {
    HIGHER, LOWER, UNKNOWN;

    private static final Set<String> GOOD = Set.of("throughput", "accuracy", "acc", "f1", "score", "precision", "recall", "bleu", "rouge", "rps", "qps", "tps",
            "ops", "iops", "fps", "speedup", "bandwidth", "durchsatz", "genauigkeit");
    private static final Set<String> BAD = Set.of("loss", "perplexity", "ppl", "error", "errors", "wer", "cer", "latency", "delay", "time", "duration", "memory",
            "ram", "vram", "power", "energy", "cost", "latenz", "antwortzeit", "fehler", "verlust", "dauer");

    public static Direction of(Fact fact) {
        return switch (fact.unit().dimension()) {
            case TIME -> LOWER;
            case TOKEN_RATE -> HIGHER;
            case NONE, SIZE, PERCENT, POWER, ENERGY, MONEY, OTHER -> named(fact.measure());
            case FREQUENCY, TEMPERATURE -> UNKNOWN;
        };
    }

    private static Direction named(String measure) {
        Set<String> words = Set.copyOf(Arrays.asList(measure.split("_")));
        if (words.stream().anyMatch(BAD::contains)) {
            return LOWER;
        }
        boolean rate = words.contains("per") && (words.contains("second") || words.contains("s") || words.contains("sec"));
        return rate || words.stream().anyMatch(GOOD::contains) ? HIGHER : UNKNOWN;
    }

    /// Whether speed is measured: then the better value is the faster one.
    static boolean isSpeed(Fact fact) {
        return switch (fact.unit().dimension()) {
            case TIME, TOKEN_RATE -> true;
            case NONE, SIZE, PERCENT, FREQUENCY, POWER, ENERGY, TEMPERATURE, MONEY, OTHER -> false;
        };
    }
}
