package dev.chimera.core.ingest.table;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a column name says, without its unit: `mean_ttft_s` is the stated `mean` of `ttft`.
///
/// A header that is nothing but such a word (`Mean (ms)`) has the measure `value`.
///
/// @param measure the quantity's key, equal for every spelling that we know (`tokens_s`, `Tokens per Second` are `tokens_per_second`)
/// @param stated `mean`, `median`, `min`, `max`, `sd`, `p95` … where the column already holds such a figure, else empty
public record ColumnName(String measure, String stated) {
    private static final Map<String, String> STATED = Map.ofEntries(
            Map.entry("mean", "mean"), Map.entry("avg", "mean"), Map.entry("average", "mean"), Map.entry("median", "median"),
            Map.entry("min", "min"), Map.entry("minimum", "min"), Map.entry("max", "max"), Map.entry("maximum", "max"),
            Map.entry("std", "sd"), Map.entry("stdev", "sd"), Map.entry("stddev", "sd"), Map.entry("sd", "sd"), Map.entry("p50", "median"),
            Map.entry("p90", "p90"), Map.entry("p95", "p95"), Map.entry("p99", "p99"));
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("tokens_s", "tokens_per_second"), Map.entry("tok_s", "tokens_per_second"), Map.entry("token_s", "tokens_per_second"),
            Map.entry("tokens_sec", "tokens_per_second"), Map.entry("tokens_per_sec", "tokens_per_second"),
            Map.entry("tokens_per_s", "tokens_per_second"), Map.entry("tps", "tokens_per_second"), Map.entry("toks_per_s", "tokens_per_second"),
            Map.entry("throughput_tokens_per_second", "tokens_per_second"), Map.entry("throughput_tok", "tokens_per_second"),
            Map.entry("time_to_first_token", "ttft"), Map.entry("first_token", "ttft"), Map.entry("temp", "temperature"),
            Map.entry("quant", "quantization"), Map.entry("config_name", "config"), Map.entry("configuration", "config"),
            Map.entry("model_name", "model"), Map.entry("load_duration", "load"), Map.entry("load_time", "load"),
            Map.entry("eval_duration", "eval"), Map.entry("prompt_eval_duration", "prompt_eval"),
            Map.entry("modell", "model"), Map.entry("quantisierung", "quantization"), Map.entry("konfiguration", "config"), Map.entry("variante", "variant"),
            Map.entry("temperatur", "temperature"), Map.entry("latenz", "latency"), Map.entry("antwortzeit", "response_time"), Map.entry("dauer", "duration"),
            Map.entry("zeit", "time"), Map.entry("durchsatz", "throughput"), Map.entry("fehler", "error"), Map.entry("genauigkeit", "accuracy"),
            Map.entry("verlust", "loss"), Map.entry("speicher", "memory"));
    private static final Pattern UNIT_END = Pattern.compile("(.+)_(" + UnitNames.ENDINGS + ")");
    private static final Pattern UNIT_ONLY = Pattern.compile("(?!w$|bytes$|days$)(?:" + UnitNames.ENDINGS + ")");
    private static final Pattern SLASH_SECOND = Pattern.compile("\\s*/\\s*s(?:ec(?:ond)?)?\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern CAMEL_CASE = Pattern.compile("[a-z]+[0-9]*(?:[A-Z]+[a-z0-9]*)+");

    /// @param name a header, or the last key of a JSON path
    public static ColumnName of(String name) {
        String key = slug(words(name.replaceAll("[(\\[][^()\\[\\]]*[)\\]]", " ")));
        if (key.isEmpty()) {
            return new ColumnName(slug(name), "");
        }
        String stated = "";
        int first = key.indexOf('_');
        String head = first < 0 ? key : key.substring(0, first);
        String tail = key.substring(key.lastIndexOf('_') + 1);
        if (first > 0 && STATED.containsKey(head)) {
            stated = STATED.getOrDefault(head, "");
            key = key.substring(first + 1);
        } else if (first > 0 && STATED.containsKey(tail)) {
            stated = STATED.getOrDefault(tail, "");
            key = key.substring(0, key.lastIndexOf('_'));
        } else if (first < 0 && STATED.containsKey(head)) {
            stated = STATED.getOrDefault(head, "");
            key = "value";
        }
        return new ColumnName(UNIT_ONLY.matcher(key).matches() ? "value" : canonical(key), stated);
    }

    private static String canonical(String key) {
        String same = SAME.get(key);
        if (same != null) {
            return same;
        }
        Optional<Rates> rate = Rates.of(key);
        if (rate.isPresent()) {
            return SAME.getOrDefault(rate.get().measure(), rate.get().measure());
        }
        Matcher unit = UNIT_END.matcher(key);
        String bare = unit.matches() && !unit.group(1).endsWith("_per") ? unit.group(1) : key;
        return SAME.getOrDefault(bare, bare);
    }

    /// `ttftMs` with an underscore between its words, and `images/s` with `_per_s`, as other names have it.
    static String words(String name) {
        String bare = name.strip();
        String parted = CAMEL_CASE.matcher(bare).matches()
                ? bare.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").replaceAll("(?i)_([kmgt]i)_b$", "_$1b").replaceAll("_k_(B|Hz)$", "_k$1") : bare;
        return SLASH_SECOND.matcher(parted).replaceFirst("_per_s");
    }

    /// Lower case, words joined by single underscores.
    static String slug(String text) {
        String words = text.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
        return words.replaceAll("^_+|_+$", "");
    }
}
