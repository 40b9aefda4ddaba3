package dev.chimera.core.sweep;

import dev.chimera.core.llm.CallResult;
import dev.chimera.core.llm.Ending;
import dev.chimera.core.llm.LlmFailure;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// Makes the calls that remain of a plan, until the end, a stop, or trouble that all others would share. One thread.
final class Sitting {
    /// So many failures of a configuration in a row, and the rest of its calls is left out.
    private static final int MOST_IN_A_ROW = 3;

    private final SweepBook book;
    private final SweepServer server;
    private final Clock clock;
    private final SweepControl control;
    private final Map<Integer, Integer> failuresInARow = new HashMap<>();
    private int loadedGroup;

    Sitting(SweepBook book, SweepServer server, Clock clock, SweepControl control) {
        this.book = book;
        this.server = server;
        this.clock = clock;
        this.control = control;
    }

    SweepOutcome outcome() {
        for (List<PlannedCall> toMake = book.state().toMake(); !toMake.isEmpty(); toMake = book.state().toMake()) {
            Optional<SweepOutcome> end = step(toMake.getFirst());
            if (end.isPresent()) {
                return end.get();
            }
        }
        int notMade = book.state().remaining().size();
        return notMade == 0 ? new SweepOutcome.Done() : new SweepOutcome.Incomplete(notMade);
    }

    private Optional<SweepOutcome> step(PlannedCall next) {
        boolean waited = pause();
        if (control.cancellation().isCancelled()) {
            return Optional.of(new SweepOutcome.Stopped());
        }
        if (next.group() != loadedGroup) {
            Optional<LlmFailure> failure = server.unload(book.state().plan().configuration(next).model());
            if (failure.isPresent() && failure.get() instanceof LlmFailure.Unreachable) {
                return Optional.of(new SweepOutcome.EndpointLost(failure.get()));
            }
            loadedGroup = next.group();
            return next.measured() ? make(lastWarmup(next)) : make(next);
        }
        return waited && next.measured() ? make(lastWarmup(next)) : make(next);
    }

    /// Waits as long as the sweep is paused.
    private boolean pause() {
        if (!control.paused()) {
            return false;
        }
        book.write(new SweepEvent.PauseChanged(true, clock.instant()));
        control.awaitTurn();
        book.write(new SweepEvent.PauseChanged(false, clock.instant()));
        return true;
    }

    /// The warm-up that is made once more where a group goes on after its model may have left the server's memory.
    private PlannedCall lastWarmup(PlannedCall measured) {
        return book.state().plan().calls().stream().filter(call -> call.group() == measured.group() && !call.measured()).reduce((_, later) -> later).orElseThrow();
    }

    private Optional<SweepOutcome> make(PlannedCall call) {
        SweepPlan plan = book.state().plan();
        int attempt = book.state().attemptsOf(call) + 1;
        var request = plan.request().work().request(plan.configuration(call), call.use(), UUID.randomUUID().toString());
        book.write(new SweepEvent.CallStarted(call.number(), attempt, request, clock.instant()));
        CallResult result = server.model().stream(request, _ -> { }, control.cancellation());
        book.write(new SweepEvent.CallEnded(call.number(), attempt, result));
        return switch (result.ending()) {
            case Ending.Cancelled ignored -> Optional.of(new SweepOutcome.Stopped());
            case LlmFailure.Unreachable lost -> Optional.of(new SweepOutcome.EndpointLost(lost));
            case LlmFailure.ModelMissing missing -> leaveOut(other -> plan.configuration(other).model().equals(plan.configuration(call).model()), missing);
            case LlmFailure failure -> failed(call, failure);
            case Ending.Done ignored -> succeeded(call);
            case Ending.LimitReached ignored -> succeeded(call);
            case Ending.WindowFull ignored -> succeeded(call);
            case Ending.Derailed ignored -> succeeded(call);
        };
    }

    private Optional<SweepOutcome> failed(PlannedCall call, LlmFailure failure) {
        if (!call.measured() && call.equals(lastWarmup(call))) {
            return leaveOut(other -> other.group() == call.group(), failure);
        }
        return failuresInARow.merge(call.configuration(), 1, Integer::sum) < MOST_IN_A_ROW ? Optional.empty()
                : leaveOut(other -> other.configuration() == call.configuration(), failure);
    }

    private Optional<SweepOutcome> leaveOut(Predicate<PlannedCall> which, LlmFailure reason) {
        List<Integer> calls = book.state().toMake().stream().filter(which).map(PlannedCall::number).toList();
        if (!calls.isEmpty()) {
            book.write(new SweepEvent.LeftOut(calls, reason));
        }
        return Optional.empty();
    }

    private Optional<SweepOutcome> succeeded(PlannedCall call) {
        failuresInARow.remove(call.configuration());
        return Optional.empty();
    }
}
