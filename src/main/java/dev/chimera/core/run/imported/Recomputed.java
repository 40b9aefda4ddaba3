package dev.chimera.core.run.imported;

import dev.chimera.core.measure.Difference;
import dev.chimera.core.measure.Distribution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// A quantity of all calls of one scenario and temperature, recomputed from the raw values; the two agents beside each other.
///
/// @param cold whether these calls had to load their model; such calls are never pooled with others
/// @param quantity `ttft_ms`, `tokens_per_second`, `total_duration_ms`, `queue_ms`
/// @param excluded calls that gave no usable answer, so that they count nowhere
/// @param difference of the two agents' calls; empty where one of them has none
public record Recomputed(String scenario, boolean cold, String quantity, Optional<Distribution> collector, Optional<Distribution> insight, long excluded,
                         Optional<Difference> difference) {
    private static final Map<String, Function<ForeignAgent, OptionalDouble>> QUANTITIES = quantities();

    private record Key(String scenario, boolean cold, String quantity) {}

    private static Map<String, Function<ForeignAgent, OptionalDouble>> quantities() {
        Map<String, Function<ForeignAgent, OptionalDouble>> quantities = new LinkedHashMap<>();
        quantities.put("ttft_ms", agent -> agent.stated("ttft_ms"));
        quantities.put("tokens_per_second", ForeignAgent::rate);
        quantities.put("total_duration_ms", agent -> agent.stated("total_duration_ms"));
        quantities.put("queue_ms", ForeignAgent::queue);
        return quantities;
    }

    /// All differences are tested together.
    static List<Recomputed> of(List<ForeignRun> runs) {
        List<Key> keys = runs.stream().flatMap(run -> run.agents().stream().map(agent -> new Key(run.scenario(), agent.cold(), "")))
                .distinct().flatMap(key -> QUANTITIES.keySet().stream().map(quantity -> new Key(key.scenario, key.cold, quantity))).toList();
        List<Key> tested = new ArrayList<>();
        List<Difference.Pair> pairs = new ArrayList<>();
        for (Key key : keys) {
            double[] collector = values(runs, key, "collector");
            double[] insight = values(runs, key, "insight");
            if (collector.length > 0 && insight.length > 0) {
                tested.add(key);
                pairs.add(new Difference.Pair(collector, insight));
            }
        }
        List<Difference> differences = Difference.of(pairs);
        return keys.stream().map(key -> new Recomputed(key.scenario, key.cold, key.quantity, distribution(runs, key, "collector"), distribution(runs, key, "insight"),
                agents(runs, key).filter(agent -> !agent.counts()).count(),
                tested.contains(key) ? Optional.of(differences.get(tested.indexOf(key))) : Optional.empty()))
                .filter(row -> row.collector.isPresent() || row.insight.isPresent()).toList();
    }

    private static Optional<Distribution> distribution(List<ForeignRun> runs, Key key, String role) {
        return Distribution.of(DoubleStream.of(values(runs, key, role)));
    }

    private static Stream<ForeignAgent> agents(List<ForeignRun> runs, Key key) {
        return runs.stream().filter(run -> run.scenario().equals(key.scenario)).flatMap(run -> run.agents().stream()).filter(agent -> agent.cold() == key.cold);
    }

    private static double[] values(List<ForeignRun> runs, Key key, String role) {
        Function<ForeignAgent, OptionalDouble> quantity = QUANTITIES.getOrDefault(key.quantity, _ -> OptionalDouble.empty());
        return agents(runs, key).filter(agent -> agent.role().equals(role) && agent.counts()).map(quantity).filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble).toArray();
    }
}
