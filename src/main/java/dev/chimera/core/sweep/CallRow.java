package dev.chimera.core.sweep;

import dev.chimera.core.llm.CallRecord;
import dev.chimera.core.llm.CallRecord.ModelIdentity;
import dev.chimera.core.llm.CallRecord.ServerTimings;
import dev.chimera.core.llm.CallResult;
import dev.chimera.core.llm.Ending;
import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.llm.LlmFailure;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One attempt at a call as names and values, for tables.
final class CallRow {
    private static final EnumSet<GenerationOption> FIXED = EnumSet.of(GenerationOption.NUM_PREDICT, GenerationOption.SEED);

    private CallRow() {}

    static Map<String, @Nullable Object> of(SweepState state, Attempt attempt) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        cells.put("call", attempt.call().number());
        cells.put("attempt", attempt.number());
        cells.putAll(configuration(state.plan().configuration(attempt.call())));
        cells.put("use", word(attempt.call().use()));
        cells.put("repetition", attempt.call().repetition());
        cells.put("started_at", attempt.startedAt().toString());
        Optional<Exclusion> excluded = state.exclusion(attempt);
        cells.put("ending", attempt.result().map(result -> ending(result.ending())).orElse(null));
        cells.put("counted", attempt.call().measured() && excluded.isEmpty());
        cells.put("excluded", attempt.call().measured() ? excluded.map(CallRow::word).orElse(null) : "warm-up");
        measured(cells, attempt.result().map(CallResult::record));
        return cells;
    }

    static Map<String, @Nullable Object> configuration(Configuration configuration) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        cells.put("configuration", configuration.number());
        cells.put("model", configuration.model());
        for (GenerationOption option : EnumSet.complementOf(FIXED)) {
            cells.put(option.label(), configuration.options().get(option).orElse(null));
        }
        return cells;
    }

    private static void measured(Map<String, @Nullable Object> cells, Optional<CallRecord> record) {
        Optional<ServerTimings> server = record.flatMap(CallRecord::server);
        cells.put("ttft_ms", record.flatMap(CallRecord::firstToken).map(CallRow::millis).orElse(null));
        time(cells, "load_ms", server, ServerTimings::load);
        time(cells, "queue_ms", server, ServerTimings::queue);
        cells.put("prompt_tokens", server.map(ServerTimings::promptTokens).orElse(null));
        time(cells, "prefill_ms", server, ServerTimings::prefill);
        cells.put("tokens", server.map(ServerTimings::tokens).orElse(null));
        time(cells, "eval_ms", server, ServerTimings::eval);
        cells.put("decode_tok_s", server.map(timings -> SweepTables.rounded(timings.decodeRate())).orElse(null));
        cells.put("wall_ms", record.map(CallRecord::wall).map(CallRow::millis).orElse(null));
        cells.put("temperature", record.map(each -> word(each.temperature())).orElse(null));
        Optional<ModelIdentity> identity = record.flatMap(CallRecord::identity);
        cells.put("context_length", identity.map(ModelIdentity::contextLength).orElse(null));
        cells.put("gpu_share", identity.map(each -> SweepTables.rounded(each.gpuShare())).orElse(null));
        cells.put("digest", identity.map(ModelIdentity::digest).orElse(null));
        cells.put("server_version", identity.map(ModelIdentity::serverVersion).orElse(null));
    }

    private static void time(Map<String, @Nullable Object> cells, String name, Optional<ServerTimings> server, Function<ServerTimings, Duration> part) {
        cells.put(name, server.map(part).map(CallRow::millis).orElse(null));
    }

    private static @Nullable Double millis(Duration time) {
        return SweepTables.rounded(OptionalDouble.of(time.toNanos() / 1e6));
    }

    private static String ending(Ending ending) {
        return switch (ending) {
            case Ending.Done ignored -> "done";
            case Ending.LimitReached ignored -> "limit reached";
            case Ending.WindowFull ignored -> "window full";
            case Ending.Derailed ignored -> "lost its way";
            case Ending.Cancelled ignored -> "cancelled";
            case LlmFailure failure -> failure(failure);
        };
    }

    private static String failure(LlmFailure failure) {
        return switch (failure) {
            case LlmFailure.Unreachable ignored -> "unreachable";
            case LlmFailure.ModelMissing ignored -> "model missing";
            case LlmFailure.WindowExceeded ignored -> "window exceeded";
            case LlmFailure.Refused ignored -> "refused";
            case LlmFailure.ServerError ignored -> "server error";
            case LlmFailure.CutOff ignored -> "cut off";
            case LlmFailure.Stalled ignored -> "stalled";
            case LlmFailure.ProtocolError ignored -> "not understood";
        };
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
