package dev.chimera.ui.sweep;

import dev.chimera.core.llm.CallResult;
import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.llm.LlmFailure;
import dev.chimera.core.measure.Difference;
import dev.chimera.core.measure.Shift;
import dev.chimera.core.sweep.Attempt;
import dev.chimera.core.sweep.Configuration;
import dev.chimera.core.sweep.Pace;
import dev.chimera.core.sweep.PlannedCall;
import dev.chimera.core.sweep.SweepEvent;
import dev.chimera.core.sweep.SweepOutcome;
import dev.chimera.core.sweep.SweepPlan;
import dev.chimera.core.sweep.SweepResults;
import dev.chimera.core.sweep.SweepState;
import dev.chimera.ui.parts.FailureText;
import dev.chimera.ui.parts.Figures;
import dev.chimera.ui.parts.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A sweep in words.
final class SweepWords {
    private final Texts texts;
    private final FailureText failures;

    SweepWords(Texts texts) {
        this.texts = texts;
        failures = new FailureText(texts);
    }

    /// What a plan costs, and what it can show.
    List<String> plan(SweepPlan plan) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("sweep.plan.calls", plan.calls().size(), plan.measured(), plan.calls().size() - plan.measured()));
        lines.add(texts.get("sweep.plan.loads", plan.reloads()));
        lines.add(texts.get("sweep.plan.time", time(Pace.guess(plan.request().work()).of(plan.calls()))));
        if (plan.runsToShow() > plan.request().runs()) {
            lines.add(texts.get("sweep.plan.few", plan.request().runs(), plan.comparisons(), plan.runsToShow()));
        }
        return lines;
    }

    /// One line of it.
    String brief(SweepPlan plan) {
        return texts.get("sweep.plan.brief", plan.calls().size(), plan.reloads(), time(Pace.guess(plan.request().work()).of(plan.calls())));
    }

    /// How far it is: `Call 12 of 40 · decode · a num_ctx=4096 · 3.1 s a call · about 1:20 left`.
    String progress(SweepState state) {
        List<String> parts = new ArrayList<>();
        int made = made(state);
        int all = state.plan().calls().size();
        Optional<Attempt> now = state.attempts().isEmpty() ? Optional.empty() : Optional.of(state.attempts().getLast());
        parts.add(texts.get("sweep.call", now.map(attempt -> attempt.call().number()).orElse(1), all));
        now.ifPresent(attempt -> parts.add(use(attempt.call()) + ", " + state.plan().configuration(attempt.call()).label()));
        state.attempts().stream().flatMap(attempt -> attempt.result().stream()).mapToDouble(result -> result.record().wall().toNanos() / 1e9).average()
                .ifPresent(seconds -> parts.add(texts.get("sweep.pace", Figures.seconds(seconds))));
        if (made < all) {
            parts.add(texts.get("sweep.left", time(Pace.of(state).of(state.toMake()))));
        }
        return String.join(" · ", parts);
    }

    /// Calls of the plan that need not be made any more.
    static int made(SweepState state) {
        return state.plan().calls().size() - state.remaining().size();
    }

    /// How it ended, and what can be done.
    String ending(SweepState state) {
        int left = state.remaining().size();
        return state.outcome().map(outcome -> switch (outcome) {
            case SweepOutcome.Done() -> texts.get("sweep.ended.done", state.plan().measured());
            case SweepOutcome.Incomplete(var notMade) -> texts.get("sweep.ended.incomplete", notMade);
            case SweepOutcome.Stopped() -> texts.get("sweep.ended.stopped", left);
            case SweepOutcome.EndpointLost(var failure) -> failures.of(failure) + " " + texts.get("sweep.ended.lost", left);
            case SweepOutcome.NotKept(var reason) -> texts.get("sweep.ended.unkept", reason, left);
            case SweepOutcome.Broken(var details) -> texts.get("sweep.ended.broken", details.lines().findFirst().orElse(""));
        }).orElseGet(() -> texts.get("sweep.ended.crashed", left));
    }

    String use(PlannedCall call) {
        return texts.get("sweep.use." + call.use());
    }

    /// Why an attempt is not counted.
    String excluded(SweepState state, Attempt attempt) {
        String reason = texts.get("sweep.excluded." + state.exclusion(attempt).orElseThrow());
        String detail = attempt.result().map(CallResult::ending).filter(LlmFailure.class::isInstance)
                .map(ending -> ": " + failures.of((LlmFailure) ending)).orElse("");
        return texts.get("sweep.excluded", attempt.call().number(), use(attempt.call()), state.plan().configuration(attempt.call()).label(), reason) + detail;
    }

    String leftOut(SweepEvent.LeftOut left) {
        return texts.get("sweep.leftout", left.calls().size(), failures.of(left.reason()));
    }

    /// What sets a configuration apart from the others of its plan; all of it where there is one only.
    String apart(SweepPlan plan, Configuration configuration) {
        List<Configuration> all = plan.configurations();
        List<String> parts = new ArrayList<>();
        if (all.size() == 1 || all.stream().map(Configuration::model).distinct().count() > 1) {
            parts.add(configuration.model());
        }
        for (GenerationOption option : GenerationOption.values()) {
            boolean differs = all.size() == 1 ? configuration.options().get(option).isPresent() : all.stream().map(each -> each.options().get(option)).distinct().count() > 1;
            if (differs) {
                parts.add(option.label() + "=" + configuration.options().get(option).map(value -> value.toPlainString()).orElse(texts.get("option.default")));
            }
        }
        return String.join(" ", parts);
    }

    /// What a configuration is against the first one.
    String difference(SweepResults.Comparison comparison) {
        Difference difference = comparison.difference();
        String range = difference.shift().interval().map(this::range).orElse(texts.get("sweep.nointerval"));
        String numbers = texts.get("sweep.test", signed(difference.shift().estimate()), range, comparison.metric().unit(), probability(difference.adjustedP()),
                difference.test().n1(), difference.test().n2());
        return difference.shown() ? texts.get(difference.shift().estimate() < 0 ? "sweep.lower" : "sweep.higher", numbers) : texts.get("sweep.notshown", numbers);
    }

    private String range(Shift.Interval interval) {
        return texts.get("sweep.interval", signed(interval.low()), signed(interval.high()));
    }

    private static String signed(double value) {
        return (value > 0 ? "+" : "") + Figures.number(value).replace('-', '−');
    }

    private static String probability(double p) {
        return p < 0.0001 ? "< 0.0001" : Figures.number(Math.rint(p * 1e4) / 1e4);
    }

    /// A part without a unit, such as the coefficient of variation.
    static String part(OptionalDouble value) {
        return value.isPresent() ? Figures.number(Math.rint(value.getAsDouble() * 1000) / 1000) : "–";
    }

    /// Rounded to what one can plan with.
    String time(Duration time) {
        long seconds = Math.max(1, Math.round(time.toMillis() / 1000.0));
        return seconds < 120 ? texts.get("sweep.seconds", seconds)
                : seconds < 7200 ? texts.get("sweep.minutes", Math.round(seconds / 60.0)) : texts.get("sweep.hours", seconds / 3600.0);
    }
}
