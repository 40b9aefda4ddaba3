package dev.chimera.core.run.imported;

import dev.chimera.core.run.imported.ClaimVerdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Holds what one run claims against its two raw calls.
final class RunClaims {
    /// Durations are given in milliseconds with decimals; a figure that was rounded to two digits is still the same one.
    private static final double SLACK = 0.01;
    /// Below this a rest of the duration is bookkeeping, not waiting.
    private static final double QUEUE_MILLIS = 100;
    private static final double QUEUE_SHARE = 0.05;
    private static final Pattern SPEEDUP = Pattern.compile("(?i).*(speed_?up|efficiency|parallel_gain).*");
    private static final Pattern CONTENTION = Pattern.compile("(?i).*(contention|contended|queued).*");
    private static final Pattern BETTER = Pattern.compile("(?i).*(percent|pct|improvement|faster|better|gain).*");
    private static final Pattern DELTA = Pattern.compile("(?i).*(delta|diff).*");

    private final ForeignRun run;
    private final List<ClaimVerdict> verdicts = new ArrayList<>();

    private RunClaims(ForeignRun run) {
        this.run = run;
    }

    static List<ClaimVerdict> of(ForeignRun run) {
        RunClaims claims = new RunClaims(run);
        run.agents().forEach(claims::call);
        run.claims().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(claim -> claims.claim(claim.getKey(), claim.getValue()));
        return claims.verdicts;
    }

    /// What each call states of itself must fit together.
    private void call(ForeignAgent agent) {
        OptionalDouble rate = agent.stated("throughput_tokens_per_sec");
        if (rate.isPresent()) {
            String claim = agent.role() + ".throughput_tokens_per_sec = " + number(rate.getAsDouble());
            if (agent.rate().isEmpty()) {
                add(claim, Verdict.CANNOT_BE_TOLD, "tokens and eval_ms of the call do not give a rate");
            } else {
                check(claim, rate.getAsDouble(), agent.rate().getAsDouble(), number(agent.stated("tokens").orElse(0)) + " tokens in "
                        + number(agent.stated("eval_ms").orElse(0)) + " ms are %s per second");
            }
        }
        OptionalDouble ttft = agent.stated("ttft_ms");
        double before = agent.stated("load_ms").orElse(0) + agent.stated("prompt_eval_ms").orElse(0);
        if (ttft.isPresent() && ttft.getAsDouble() < before * (1 - SLACK)) {
            add(agent.role() + ".ttft_ms = " + number(ttft.getAsDouble()), Verdict.DOES_NOT_FOLLOW,
                    "load and prompt evaluation alone took " + number(before) + " ms before the first token");
        }
    }

    private void claim(String name, String value) {
        Optional<Double> number = value.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?") ? Optional.of(Double.valueOf(value)) : Optional.empty();
        String claim = "summary." + name + " = " + value;
        if (SPEEDUP.matcher(name).matches() && number.isPresent()) {
            speedup(claim);
        } else if (CONTENTION.matcher(name).matches()) {
            contention(claim, value);
        } else if (BETTER.matcher(name).matches() && number.isPresent()) {
            better(claim, name, number.get());
        } else if (DELTA.matcher(name).matches() && number.isPresent()) {
            delta(claim, name, number.get());
        } else {
            add(claim, Verdict.CANNOT_BE_TOLD, "the raw calls say nothing about it");
        }
    }

    /// A speedup compares with a run alone. None was made, so whatever ratio stands there is one of times that the agents took from each other.
    private void speedup(String claim) {
        double[] durations = run.agents().stream().flatMap(agent -> Stream.of(agent.stated("total_duration_ms")).filter(OptionalDouble::isPresent))
                .mapToDouble(OptionalDouble::getAsDouble).toArray();
        String ratio = "";
        if (durations.length == 2 && Math.max(durations[0], durations[1]) > 0) {
            ratio = "; both durations together over the longer one are " + number((durations[0] + durations[1]) / Math.max(durations[0], durations[1]))
                    + ", which would be near 2 for any two calls of the same length";
        }
        add(claim, Verdict.DOES_NOT_FOLLOW, "no agent was measured alone, and the sum of times that were taken together is not the time one after the other" + ratio);
    }

    private void contention(String claim, String value) {
        List<ForeignAgent> known = run.agents().stream().filter(agent -> agent.queue().isPresent()).toList();
        if (known.isEmpty()) {
            add(claim, Verdict.CANNOT_BE_TOLD, "durations and their parts are not stated, so queue time is not known");
            return;
        }
        List<String> queued = known.stream().filter(RunClaims::queued).map(agent -> agent.role() + " waited " + number(agent.queue().orElse(0)) + " ms").toList();
        boolean claimed = value.matches("(?i)true|yes|1(\\.0)?|detected|contended");
        boolean shown = !queued.isEmpty();
        String found = shown ? String.join(", ", queued) + " beside load, prefill and decode" : "no call waited: its duration is load, prefill and decode";
        if (!shown && known.size() < 2) {
            add(claim, Verdict.CANNOT_BE_TOLD, "the durations of one agent are missing");
        } else {
            add(claim, claimed == shown ? Verdict.FOLLOWS : Verdict.DOES_NOT_FOLLOW, found);
        }
    }

    private static boolean queued(ForeignAgent agent) {
        return agent.queue().orElse(0) > Math.max(QUEUE_MILLIS, QUEUE_SHARE * agent.stated("total_duration_ms").orElse(0));
    }

    private void better(String claim, String name, double value) {
        Optional<double[]> pair = pair(name);
        if (pair.isEmpty()) {
            add(claim, Verdict.CANNOT_BE_TOLD, "it is not said of what, or one of the two calls does not have it");
            return;
        }
        double change = 100 * (pair.get()[1] - pair.get()[0]) / pair.get()[0];
        boolean same = near(Math.abs(value), Math.abs(change)) || near(Math.abs(value), 100 * Math.abs(pair.get()[1] - pair.get()[0]) / pair.get()[1]);
        String arithmetic = "insight against collector is " + number(pair.get()[1]) + " against " + number(pair.get()[0]) + ", " + String.format(Locale.ROOT, "%+.1f %%", change);
        add(claim, Verdict.DOES_NOT_FOLLOW, arithmetic + (same ? "; one call each with other prompts shows no difference" : ""));
    }

    private void delta(String claim, String name, double value) {
        Optional<double[]> pair = pair(name);
        if (pair.isEmpty()) {
            add(claim, Verdict.CANNOT_BE_TOLD, "it is not said of what, or one of the two calls does not have it");
        } else {
            double delta = pair.get()[1] - pair.get()[0];
            check(claim, Math.abs(value), Math.abs(delta), "insight less collector is " + number(pair.get()[1]) + " less " + number(pair.get()[0]) + ", %s apart");
        }
    }

    /// What the collector and the insight call have of the quantity that the name is about.
    private Optional<double[]> pair(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        Function<ForeignAgent, OptionalDouble> quantity = lower.contains("ttft") ? agent -> agent.stated("ttft_ms")
                : lower.matches(".*(throughput|tokens_per_s|tps|rate).*") ? ForeignAgent::rate
                : lower.matches(".*(duration|time|latency).*") ? agent -> agent.stated("total_duration_ms") : agent -> OptionalDouble.empty();
        OptionalDouble collector = run.agent("collector").map(quantity).orElse(OptionalDouble.empty());
        OptionalDouble insight = run.agent("insight").map(quantity).orElse(OptionalDouble.empty());
        return collector.isPresent() && insight.isPresent() && collector.getAsDouble() > 0
                ? Optional.of(new double[] {collector.getAsDouble(), insight.getAsDouble()}) : Optional.empty();
    }

    private void check(String claim, double stated, double raw, String arithmetic) {
        add(claim, near(stated, raw) ? Verdict.FOLLOWS : Verdict.DOES_NOT_FOLLOW, String.format(Locale.ROOT, arithmetic, number(raw)));
    }

    static boolean near(double a, double b) {
        return Math.abs(a - b) <= Math.max(SLACK * Math.max(Math.abs(a), Math.abs(b)), 0.005);
    }

    private void add(String claim, Verdict verdict, String why) {
        verdicts.add(new ClaimVerdict(run.name(), claim, verdict, why));
    }

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : String.format(Locale.ROOT, "%.2f", value);
    }
}
