package dev.chimera.core.report;

import dev.chimera.core.llm.CallRecord;
import dev.chimera.core.llm.CallRecord.Gaps;
import dev.chimera.core.llm.CallRecord.ServerTimings;
import dev.chimera.core.run.FinishedCall;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the time to the first token of each call is made of, when its answer began, and how evenly it came.
final class TimeParts {
    private static final String NOT_TOLD = "–";

    private TimeParts() {}

    static String of(List<FinishedCall> calls) {
        return "\nParts of the time to the first token: what the server measured, and *network*, which is the rest of what was measured here. *First answer* is the "
                + "first token that is not thinking, the gaps are times between arrivals.\n\n"
                + "| Call | Load | Queue | Prefill | Network | First answer | Gap p50 | Gap p95 | Gap max |\n"
                + "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n"
                + calls.stream().map(call -> row(call.call(), call.result().record())).collect(Collectors.joining());
    }

    private static String row(int call, CallRecord record) {
        return "| " + call + cell(record.server().map(ServerTimings::load)) + cell(record.server().map(ServerTimings::queue))
                + cell(record.server().map(ServerTimings::prefill)) + cell(record.network()) + cell(record.firstAnswer())
                + gap(record, Gaps::p50) + gap(record, Gaps::p95) + gap(record, Gaps::max) + " |\n";
    }

    private static String gap(CallRecord record, Function<Gaps, Duration> which) {
        return cell(record.gaps().map(which));
    }

    private static String cell(Optional<Duration> time) {
        return " | " + time.map(MetricsSection::ms).orElse(NOT_TOLD);
    }
}
