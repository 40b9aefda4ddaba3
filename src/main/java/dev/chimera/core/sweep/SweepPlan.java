package dev.chimera.core.sweep;

import dev.chimera.core.llm.ContextGuard;
import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.measure.Difference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All calls of a sweep in the order in which they are made. Configurations that the model is loaded for in the same way stand together, so it is
/// loaded as seldom as can be; within such a group repetitions go around the configurations, so that a server that gets slower slows all of them.
///
/// @param configurations in the order of the user's lists, without those that a server would treat alike
public record SweepPlan(SweepRequest request, List<Configuration> configurations, List<PlannedCall> calls) {
    public SweepPlan {
        configurations = List.copyOf(configurations);
        calls = List.copyOf(calls);
    }

    /// @throws IllegalArgumentException with a sentence for people where the prompts have no room in a window
    public static SweepPlan of(SweepRequest request) {
        List<Configuration> configurations = configurations(request);
        configurations.forEach(configuration -> checkRoom(configuration, request.work()));
        Map<Loading, List<Configuration>> groups = new LinkedHashMap<>();
        configurations.forEach(configuration -> groups.computeIfAbsent(configuration.loading(), _ -> new ArrayList<>()).add(configuration));
        List<PlannedCall> calls = new ArrayList<>();
        int group = 0;
        for (List<Configuration> alike : request.runs() == 0 ? List.<List<Configuration>>of() : byModel(groups)) {
            addCalls(calls, request, alike, ++group);
        }
        return new SweepPlan(request, configurations, calls);
    }

    public Configuration configuration(PlannedCall call) {
        return configurations.get(call.configuration() - 1);
    }

    /// How often a server loads a model for these calls.
    public int reloads() {
        return (int) calls.stream().mapToInt(PlannedCall::group).distinct().count();
    }

    public int measured() {
        return (int) calls.stream().filter(PlannedCall::measured).count();
    }

    /// How many comparisons the results will make together.
    public int comparisons() {
        return Math.max(0, configurations.size() - 1) * Metric.values().length;
    }

    /// The fewest runs with which a difference can be shown at all; 0 where nothing is compared.
    public int runsToShow() {
        return comparisons() == 0 ? 0 : Difference.fewestToShow(comparisons());
    }

    private static List<List<Configuration>> byModel(Map<Loading, List<Configuration>> groups) {
        Map<String, List<List<Configuration>>> models = new LinkedHashMap<>();
        groups.forEach((loading, alike) -> models.computeIfAbsent(loading.model(), _ -> new ArrayList<>()).add(alike));
        return models.values().stream().flatMap(List::stream).toList();
    }

    private static void addCalls(List<PlannedCall> calls, SweepRequest request, List<Configuration> alike, int group) {
        for (int i = 1; i <= request.warmups(); i++) {
            calls.add(new PlannedCall(calls.size() + 1, alike.getFirst().number(), group, Use.WARMUP, i));
        }
        for (int run = 1; run <= request.runs(); run++) {
            for (Configuration configuration : alike) {
                calls.add(new PlannedCall(calls.size() + 1, configuration.number(), group, Use.PREFILL, run));
                calls.add(new PlannedCall(calls.size() + 1, configuration.number(), group, Use.DECODE, run));
            }
        }
    }

    private static List<Configuration> configurations(SweepRequest request) {
        List<GenerationOptions> combinations = List.of(GenerationOptions.DEFAULTS);
        for (Map.Entry<GenerationOption, List<Optional<BigDecimal>>> list : request.lists().entrySet()) {
            combinations = combined(combinations, list.getKey(), list.getValue());
        }
        Set<GenerationOptions> different = new LinkedHashSet<>(combinations);
        List<Configuration> configurations = new ArrayList<>();
        for (String model : request.models()) {
            different.forEach(options -> configurations.add(new Configuration(configurations.size() + 1, model, options)));
        }
        return configurations;
    }

    private static List<GenerationOptions> combined(List<GenerationOptions> before, GenerationOption option, List<Optional<BigDecimal>> values) {
        return before.stream().flatMap(options -> values.stream()
                .map(value -> value.flatMap(given -> effective(option, given)).map(given -> options.with(option, given)).orElse(options))).toList();
    }

    /// What a server makes of the value: it rounds windows up, and -1 layers on the GPU are its default.
    private static Optional<BigDecimal> effective(GenerationOption option, BigDecimal value) {
        return switch (option) {
            case NUM_CTX -> Optional.of(BigDecimal.valueOf(ContextGuard.windowFor(value.intValueExact())));
            case NUM_GPU -> value.signum() < 0 ? Optional.empty() : Optional.of(value);
            case TEMPERATURE, TOP_P, TOP_K, REPEAT_PENALTY, NUM_PREDICT, SEED -> Optional.of(value.stripTrailingZeros());
        };
    }

    private static void checkRoom(Configuration configuration, Workload work) {
        int window = configuration.loading().numCtx();
        if (window > 0 && work.windowNeeded() > window) {
            throw new IllegalArgumentException("prompt and answer need about " + work.windowNeeded() + " tokens, num_ctx " + window
                    + " has no room for them; take " + ContextGuard.windowFor(work.windowNeeded()) + " or more, a shorter prompt or a shorter answer");
        }
    }
}
