package dev.chimera.core.run.imported;

import dev.chimera.core.run.imported.ClaimVerdict.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/// Holds what the summary over all runs claims against the raw calls of all runs. Its names are read as they speak: who (`collector`,
/// `insight`, else both), what (`ttft`, `throughput`, …), how (`median`, `min`, …, else the mean).
final class SummaryClaims {
    private static final String WHERE = "summary.json";
    private static final Map<String, String> FIELDS = Map.of("ttft", "ttft_ms", "total_duration", "total_duration_ms", "prompt_eval", "prompt_eval_ms",
            "load", "load_ms", "ingest", "ingest_seconds", "analysis", "analysis_seconds", "report", "report_seconds");

    private SummaryClaims() {}

    static List<ClaimVerdict> of(ForeignFolder folder) {
        List<ClaimVerdict> verdicts = new ArrayList<>();
        folder.claims().forEach((name, value) -> verdicts.add(of(folder, name.toLowerCase(Locale.ROOT), value)));
        return verdicts;
    }

    private static ClaimVerdict of(ForeignFolder folder, String name, String value) {
        String claim = name + " = " + value;
        if (!value.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?")) {
            return new ClaimVerdict(WHERE, claim, Verdict.CANNOT_BE_TOLD, "it is no figure");
        }
        double stated = Double.parseDouble(value);
        if (name.matches(".*(speed_?up|efficiency|parallel_gain).*")) {
            return new ClaimVerdict(WHERE, claim, Verdict.DOES_NOT_FOLLOW, "no agent was measured alone in any run, so there is nothing that it could be faster than");
        }
        if (name.matches("(.*[._])?(total_)?runs?(_count)?|.*num_runs|.*run_count|.*\\bn_runs")) {
            return check(claim, stated, folder.runs().size(), "there are %s folders of runs");
        }
        if (name.matches(".*(percent|pct|improvement|faster|better|delta|diff).*")) {
            return new ClaimVerdict(WHERE, claim, Verdict.CANNOT_BE_TOLD, "see the differences below, which say what the calls of all runs show");
        }
        Optional<Function<ForeignAgent, OptionalDouble>> quantity = quantity(name);
        if (quantity.isEmpty()) {
            return new ClaimVerdict(WHERE, claim, Verdict.CANNOT_BE_TOLD, "the raw calls say nothing about it");
        }
        double[] raw = folder.runs().stream().flatMap(run -> run.agents().stream()).filter(agent -> concerns(name, agent)).map(quantity.get())
                .filter(OptionalDouble::isPresent).mapToDouble(OptionalDouble::getAsDouble).sorted().toArray();
        if (raw.length == 0) {
            return new ClaimVerdict(WHERE, claim, Verdict.CANNOT_BE_TOLD, "no call states it");
        }
        return check(claim, stated, aggregate(name, raw), how(name) + " of " + raw.length + (raw.length == 1 ? " raw value is %s" : " raw values is %s"));
    }

    private static boolean concerns(String name, ForeignAgent agent) {
        boolean named = name.contains("collector") || name.contains("insight");
        return !named || name.contains(agent.role());
    }

    private static Optional<Function<ForeignAgent, OptionalDouble>> quantity(String name) {
        if (name.matches(".*(throughput|tokens_per_sec|tps|tok_s).*")) {
            return Optional.of(ForeignAgent::rate);
        }
        Optional<String> field = FIELDS.entrySet().stream().filter(entry -> name.contains(entry.getKey())).map(Map.Entry::getValue).findFirst();
        if (field.isPresent()) {
            return field.map(found -> agent -> agent.stated(found));
        }
        return name.contains("tokens") ? Optional.of(agent -> agent.stated("tokens"))
                : name.contains("eval") ? Optional.of(agent -> agent.stated("eval_ms")) : Optional.empty();
    }

    private static String how(String name) {
        return name.matches(".*(median|p50).*") ? "the median" : name.matches(".*(^|[._])min.*") ? "the smallest" : name.matches(".*(^|[._])max.*") ? "the greatest"
                : name.matches(".*(std|stdev|_sd).*") ? "the standard deviation" : name.matches(".*(^|[._])(sum|total)([._]|$).*") && !name.contains("total_duration")
                ? "the sum" : "the mean";
    }

    private static double aggregate(String name, double[] sorted) {
        double mean = Arrays.stream(sorted).average().orElseThrow();
        return switch (how(name)) {
            case "the median" -> (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
            case "the smallest" -> sorted[0];
            case "the greatest" -> sorted[sorted.length - 1];
            case "the standard deviation" -> Math.sqrt(DoubleStream.of(sorted).map(x -> (x - mean) * (x - mean)).sum() / Math.max(1, sorted.length - 1));
            case "the sum" -> Arrays.stream(sorted).sum();
            default -> mean;
        };
    }

    private static ClaimVerdict check(String claim, double stated, double raw, String arithmetic) {
        return new ClaimVerdict(WHERE, claim, RunClaims.near(stated, raw) ? Verdict.FOLLOWS : Verdict.DOES_NOT_FOLLOW,
                String.format(Locale.ROOT, arithmetic, RunClaims.number(raw)));
    }
}
