package dev.chimera.core.sweep;

import dev.chimera.core.llm.CallResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Everything that is known of a sweep at one moment: a fold over its events. Immutable.
///
/// @param attempts in the order in which they were begun
/// @param leftOut what is not made in this sitting, with the reason
/// @param outcome present while no sitting is under way
public record SweepState(SweepPlan plan, Instant plannedAt, List<Attempt> attempts, List<SweepEvent.LeftOut> leftOut, boolean paused,
                         Optional<SweepOutcome> outcome) {
    public SweepState {
        attempts = List.copyOf(attempts);
        leftOut = List.copyOf(leftOut);
    }

    public static SweepState of(SweepEvent.Planned planned) {
        return new SweepState(planned.plan(), planned.at(), List.of(), List.of(), false, Optional.empty());
    }

    public SweepState after(SweepEvent event) {
        return switch (event) {
            case SweepEvent.Planned planned -> of(planned);
            case SweepEvent.Begun ignored -> new SweepState(plan, plannedAt, attempts, List.of(), false, Optional.empty());
            case SweepEvent.CallStarted(var call, var attempt, var _, var at) ->
                    withAttempts(plus(attempts, new Attempt(plan.calls().get(call - 1), attempt, at, Optional.empty())));
            case SweepEvent.CallEnded(var call, var attempt, var result) -> withAttempts(ended(call, attempt, result));
            case SweepEvent.LeftOut left -> new SweepState(plan, plannedAt, attempts, plus(leftOut, left), paused, outcome);
            case SweepEvent.PauseChanged(var now, var _) -> new SweepState(plan, plannedAt, attempts, leftOut, now, outcome);
            case SweepEvent.Ended(var end, var _) -> new SweepState(plan, plannedAt, attempts, leftOut, false, Optional.of(end));
        };
    }

    /// The planned calls that are still to be made, in order. What was left out in an earlier sitting is among them.
    public List<PlannedCall> remaining() {
        Set<Integer> settled = attempts.stream().filter(Attempt::settled).map(attempt -> attempt.call().number()).collect(Collectors.toSet());
        return plan.calls().stream().filter(call -> !settled.contains(call.number())).toList();
    }

    /// The calls of {@link #remaining} that this sitting still means to make.
    public List<PlannedCall> toMake() {
        Set<Integer> left = new HashSet<>();
        leftOut.forEach(out -> left.addAll(out.calls()));
        return remaining().stream().filter(call -> !left.contains(call.number())).toList();
    }

    /// The attempts of measured calls that do not count, in order; one that runs now is not among them.
    public List<Attempt> excluded() {
        return attempts.stream().filter(attempt -> attempt.call().measured() && exclusion(attempt).isPresent()).toList();
    }

    /// Why an attempt does not count; empty where it does, and while it runs.
    public Optional<Exclusion> exclusion(Attempt attempt) {
        boolean running = outcome.isEmpty() && attempt.result().isEmpty() && attempt.equals(attempts.getLast());
        return running ? Optional.empty() : Exclusion.of(attempt);
    }

    int attemptsOf(PlannedCall call) {
        return (int) attempts.stream().filter(attempt -> attempt.call().number() == call.number()).count();
    }

    private List<Attempt> ended(int call, int number, CallResult result) {
        return attempts.stream().map(attempt -> attempt.call().number() == call && attempt.number() == number
                ? new Attempt(attempt.call(), number, attempt.startedAt(), Optional.of(result)) : attempt).toList();
    }

    private SweepState withAttempts(List<Attempt> more) {
        return new SweepState(plan, plannedAt, more, leftOut, paused, outcome);
    }

    private static <T> List<T> plus(List<T> list, T element) {
        List<T> more = new ArrayList<>(list);
        more.add(element);
        return more;
    }
}
