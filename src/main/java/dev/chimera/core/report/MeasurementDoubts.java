package dev.chimera.core.report;

import dev.chimera.core.llm.CallRecord;
import dev.chimera.core.llm.CallRecord.ServerTimings;
import dev.chimera.core.run.FinishedCall;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What makes the calls of a run doubtful: prompts that were not read whole, and two clocks that do not agree.
final class MeasurementDoubts {
    private static final double AGREEMENT = 0.05;

    private MeasurementDoubts() {}

    static String of(List<FinishedCall> calls) {
        return warning(calls, call -> call.verdict().equals(FinishedCall.PROMPT_CUT), FinishedCall.PROMPT_CUT
                + ": it counted far fewer tokens than were sent, or exactly as many as its window holds. The answers were not used; a larger num_ctx helps.")
                + warning(calls, call -> disagree(call.result().record()), "the server's rate and the rate at which the text arrived differ by more than 5 %. "
                + "Rates of these calls are not to be relied on.");
    }

    /// Whether the decode rates of server and client differ by more than 5 % of the server's.
    static boolean disagree(CallRecord record) {
        OptionalDouble client = record.receivedRate();
        OptionalDouble server = record.server().map(ServerTimings::decodeRate).orElse(OptionalDouble.empty());
        return client.isPresent() && server.isPresent() && Math.abs(client.getAsDouble() - server.getAsDouble()) > AGREEMENT * server.getAsDouble();
    }

    private static String warning(List<FinishedCall> calls, Predicate<FinishedCall> doubtful, String words) {
        List<String> numbers = calls.stream().filter(doubtful).map(call -> Integer.toString(call.call())).toList();
        return numbers.isEmpty() ? "" : "\n> **Warning:** In " + (numbers.size() == 1 ? "call " : "calls ") + numbers.stream().collect(Collectors.joining(", "))
                + " " + words + "\n";
    }
}
