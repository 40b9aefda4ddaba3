package dev.chimera.core.ingest.table;

import java.util.Set;

/// What a column is for in a table of measurements, told by its name alone.
public enum ColumnRole {
    /// names whom a row is about (model, quantization, configuration …)
    SUBJECT,
    /// numbers that identify or order rows, of which no statistics make sense by group
    IDENTIFIER,
    /// text that says what went wrong
    ERROR,
    /// whether the measurement worked
    SUCCESS,
    /// a quantity that a measurement cannot have been zero in
    POSITIVE_METRIC,
    METRIC;

    private static final Set<String> SUBJECTS = Set.of("model", "tag", "quantization", "config", "backend", "batch", "batch_size", "num_ctx",
            "num_gpu", "num_thread", "temperature", "top_p", "top_k", "repeat_penalty", "device", "dtype", "precision", "engine", "framework", "variant",
            "scenario", "context", "tone", "mode", "agent", "gpu", "runtime", "version", "provider", "strategy", "kernel", "phase",
            "concurrency", "method", "gpu_layers", "n_gpu_layers", "n_ctx",
            "endpoint", "route", "server", "host", "region", "protocol", "operation", "optimizer", "dataset", "task", "algorithm", "implementation", "library",
            "compiler", "platform", "machine", "n_threads", "n_batch", "num_batch", "num_threads", "threads", "workers");
    private static final Set<String> IDENTIFIERS = Set.of("id", "index", "timestamp", "ts", "unix", "unix_time", "unixtime", "time", "date", "datetime", "epoch", "seed", "run", "run_id",
            "process_id", "prompt_index", "iteration", "step", "row", "no", "number", "prompt_id", "pid", "port", "year", "line");
    private static final Set<String> ERRORS = Set.of("error", "errors", "error_message", "exception", "failure", "failure_reason");
    private static final Set<String> SUCCESSES = Set.of("success", "ok", "passed", "successful", "succeeded");
    private static final Set<String> POSITIVE = Set.of("ttft", "tokens_per_second", "tokens", "eval_count", "completion_tokens",
            "output_tokens", "total_tokens", "generation_time", "duration", "total_duration", "latency", "eval", "token_count");

    /// Whether figures by group make sense: not for what identifies, and not for mere counts.
    boolean isGrouped(String measure) {
        boolean counts = measure.endsWith("_count") || measure.endsWith("_chars") || measure.endsWith("_tokens") || measure.equals("tokens");
        return (this == METRIC || this == POSITIVE_METRIC) && !counts;
    }

    /// Whether a word names whom measurements are about.
    public static boolean isSubject(String word) {
        return of(ColumnName.of(word)) == SUBJECT;
    }

    static ColumnRole of(ColumnName read) {
        String measure = read.measure();
        if (!read.stated().isEmpty()) {
            return read.stated().equals("mean") ? POSITIVE_METRIC : METRIC;
        }
        if (SUBJECTS.contains(measure)) {
            return SUBJECT;
        }
        if (IDENTIFIERS.contains(measure) || measure.endsWith("_id") || measure.endsWith("_index") || measure.endsWith("_at") || measure.endsWith("timestamp")) {
            return IDENTIFIER;
        }
        if (ERRORS.contains(measure)) {
            return ERROR;
        }
        if (SUCCESSES.contains(measure)) {
            return SUCCESS;
        }
        return POSITIVE.contains(measure) ? POSITIVE_METRIC : METRIC;
    }
}
