package dev.chimera.cli;

import dev.chimera.core.llm.CallResult;
import dev.chimera.core.llm.Ending;
import dev.chimera.core.llm.LlmFailure;
import dev.chimera.core.measure.Difference;
import dev.chimera.core.measure.Distribution;
import dev.chimera.core.report.Printable;
import dev.chimera.core.sweep.Attempt;
import dev.chimera.core.sweep.Configuration;
import dev.chimera.core.sweep.Metric;
import dev.chimera.core.sweep.Pace;
import dev.chimera.core.sweep.PlannedCall;
import dev.chimera.core.sweep.SweepEvent;
import dev.chimera.core.sweep.SweepOutcome;
import dev.chimera.core.sweep.SweepPlan;
import dev.chimera.core.sweep.SweepResults;
import dev.chimera.core.sweep.SweepState;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// Sweeps in words and columns.
final class SweepText {
    private SweepText() {}

    static void plan(SweepPlan plan, PrintWriter err) {
        Duration time = Pace.guess(plan.request().work()).of(plan.calls());
        err.printf(Locale.ROOT, "Plan: %d configurations, %d calls (%d measured, %d warm-up), %d loads of a model, about %s (a guess until calls are measured).%n",
                plan.configurations().size(), plan.calls().size(), plan.measured(), plan.calls().size() - plan.measured(), plan.reloads(), time(time));
        if (plan.runsToShow() > plan.request().runs()) {
            err.println("With " + plan.request().runs() + " runs none of the " + plan.comparisons() + " comparisons can show a difference; "
                    + plan.runsToShow() + " are needed.");
        }
        err.flush();
    }

    /// The calls of a plan, one a line.
    static String calls(SweepPlan plan) {
        return plan.calls().stream().map(call -> call.number() + "  load " + call.group() + "  " + word(call) + "  "
                + label(plan.configuration(call)) + "  " + call.repetition()).collect(Collectors.joining("\n"));
    }

    static String progress(SweepState state, Duration left) {
        Attempt last = state.attempts().getLast();
        CallResult result = last.result().orElseThrow();
        String figure = result.ending() instanceof LlmFailure failure ? Sentences.of(failure)
                : String.format(Locale.ROOT, "%.2f s", result.record().wall().toNanos() / 1e9);
        return "call " + last.call().number() + " of " + state.plan().calls().size() + "  " + word(last.call()) + "  "
                + label(state.plan().configuration(last.call())) + "  " + figure + "  about " + time(left) + " left";
    }

    static String results(SweepState state) {
        SweepResults results = SweepResults.of(state);
        StringBuilder text = new StringBuilder();
        for (Configuration configuration : state.plan().configurations()) {
            text.append(label(configuration)).append('\n');
            for (Metric metric : Metric.values()) {
                text.append("  ").append(row(results.row(configuration, metric))).append('\n');
                results.comparison(configuration, metric).ifPresent(each -> text.append("    ").append(difference(each)).append('\n'));
            }
        }
        if (!results.comparisons().isEmpty()) {
            text.append("\nEach configuration is compared with the first one: Mann-Whitney, two-sided, p adjusted (Holm) for ")
                    .append(results.comparisons().size()).append(" comparisons; shift by Hodges and Lehmann with its 95 % interval.\n");
        }
        long warmups = state.attempts().stream().filter(attempt -> !attempt.call().measured()).count();
        text.append('\n').append(warmups).append(" warm-up calls are kept apart. ").append(state.excluded().size()).append(" calls are excluded");
        text.append(state.excluded().isEmpty() ? ".\n" : ":\n");
        state.excluded().forEach(attempt -> text.append("  ").append(excluded(state, attempt)).append('\n'));
        state.leftOut().forEach(left -> text.append("  ").append(left(left)).append('\n'));
        return text.toString().stripTrailing();
    }

    private static String row(SweepResults.Row row) {
        String name = String.format(Locale.ROOT, "%-14s n %d", row.metric().key(), row.samples().size());
        return row.distribution().map(spread -> name + figures(spread)).orElse(name);
    }

    private static String figures(Distribution spread) {
        return String.format(Locale.ROOT, "  median %.2f  p95 %.2f  sd %s  cv %s%s", spread.median(), spread.p95(), figure(spread.sd()), figure(spread.variation()),
                spread.unsteady() ? "  WARNING: varies by more than " + Distribution.UNSTEADY + " of its mean" : "");
    }

    private static String figure(OptionalDouble figure) {
        return figure.isPresent() ? String.format(Locale.ROOT, "%.3f", figure.getAsDouble()) : "-";
    }

    static String difference(SweepResults.Comparison comparison) {
        Difference difference = comparison.difference();
        String numbers = String.format(Locale.ROOT, "shift %+.2f %s%s, p %.4f, n %d and %d", difference.shift().estimate(), comparison.metric().unit(),
                difference.shift().interval().map(interval -> String.format(Locale.ROOT, " (%.2f to %.2f)", interval.low(), interval.high())).orElse(" (no interval)"),
                difference.adjustedP(), difference.test().n1(), difference.test().n2());
        return difference.shown() ? (difference.shift().estimate() < 0 ? "lower: " : "higher: ") + numbers : "no difference shown (" + numbers + ")";
    }

    private static String excluded(SweepState state, Attempt attempt) {
        String reason = state.exclusion(attempt).orElseThrow().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String detail = attempt.result().map(CallResult::ending).filter(LlmFailure.class::isInstance).map(ending -> ": " + Sentences.of((LlmFailure) ending))
                .orElseGet(() -> attempt.result().map(CallResult::ending).filter(Ending.WindowFull.class::isInstance).map(_ -> ": the window was full").orElse(""));
        return "call " + attempt.call().number() + " (" + word(attempt.call()) + ", " + label(state.plan().configuration(attempt.call())) + ") " + reason + detail;
    }

    private static String left(SweepEvent.LeftOut left) {
        return left.calls().size() + " calls were not made: " + Sentences.of(left.reason());
    }

    /// What to say and do about the end; empty where all is done.
    static Optional<String> ending(SweepState state, String id) {
        String resume = " Go on with `chimera sweep --resume " + id + "`; " + state.remaining().size() + " calls are left.";
        return switch (state.outcome().orElseThrow()) {
            case SweepOutcome.Done ignored -> Optional.empty();
            case SweepOutcome.Incomplete(var notMade) -> Optional.of(notMade + " calls were not made." + resume);
            case SweepOutcome.Stopped ignored -> Optional.of("Stopped; what was measured is kept." + resume);
            case SweepOutcome.EndpointLost(var failure) -> Optional.of(Sentences.of(failure) + " What was measured is kept." + resume);
            case SweepOutcome.NotKept(var reason) -> Optional.of("Nothing more can be written down (" + Printable.text(reason) + "), so the sweep ended. Make room."
                    + resume);
            case SweepOutcome.Broken(var details) -> Optional.of("The program failed. Please report these lines:\n" + details);
        };
    }

    private static String label(Configuration configuration) {
        return Printable.text(configuration.label());
    }

    private static String word(PlannedCall call) {
        return call.use().name().toLowerCase(Locale.ROOT);
    }

    static String time(Duration time) {
        long seconds = Math.max(1, Math.round(time.toMillis() / 1000.0));
        return seconds < 120 ? seconds + " s" : seconds < 7200 ? Math.round(seconds / 60.0) + " min" : String.format(Locale.ROOT, "%.1f h", seconds / 3600.0);
    }
}
