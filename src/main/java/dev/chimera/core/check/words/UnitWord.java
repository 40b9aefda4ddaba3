package dev.chimera.core.check.words;

import dev.chimera.core.fact.Unit;
import java.util.Locale;
import java.util.Map;

/// Units as people print them.
public final class UnitWord {
    /// What may stand behind a number; longest first.
    public static final String PATTERN = "percentage points|percent|%|tokens per second|tokens?/s(?:ec(?:onds?)?)?|tok/s|t/s|[KMGT]i?B/s|(?:requests?|reqs?)(?:/s(?:ec)?| per second)|(?:images?|frames?|ops|it)/s|FPS|"
            + "milliseconds?|microseconds?|nanoseconds?|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|ms|µs|μs|us|ns|"
            + "kilobytes?|megabytes?|gigabytes?|terabytes?|bytes?|[KMGTk]i?B|[kMG]?Hz|watts?|k?Wh|[kmM]?J|[km]W|joules?|°C|[xX×](?!\\w)|times|s|h|B|W";
    private static final Map<String, String> SYMBOLS = Map.ofEntries(
            Map.entry("percent", "%"), Map.entry("percentage point", "%"), Map.entry("tokens per second", "tok/s"), Map.entry("token/s", "tok/s"),
            Map.entry("tokens/s", "tok/s"), Map.entry("tokens/sec", "tok/s"), Map.entry("tokens/second", "tok/s"), Map.entry("t/s", "tok/s"),
            Map.entry("millisecond", "ms"), Map.entry("microsecond", "us"), Map.entry("µs", "us"), Map.entry("μs", "us"),
            Map.entry("nanosecond", "ns"), Map.entry("second", "s"), Map.entry("sec", "s"), Map.entry("minute", "min"), Map.entry("hour", "h"),
            Map.entry("hr", "h"), Map.entry("day", "d"), Map.entry("byte", "B"), Map.entry("kilobyte", "KB"), Map.entry("megabyte", "MB"),
            Map.entry("gigabyte", "GB"), Map.entry("terabyte", "TB"), Map.entry("kb", "KB"), Map.entry("watt", "W"), Map.entry("joule", "J"), Map.entry("fps", "frames/s"),
            Map.entry("request/s", "req/s"), Map.entry("requests/s", "req/s"), Map.entry("requests/sec", "req/s"), Map.entry("req/sec", "req/s"),
            Map.entry("reqs/s", "req/s"), Map.entry("request per second", "req/s"), Map.entry("requests per second", "req/s"), Map.entry("image/s", "images/s"), Map.entry("frame/s", "frames/s"), Map.entry("times", "x"),
            Map.entry("×", "x"), Map.entry("week", "week"), Map.entry("month", "month"), Map.entry("year", "year"), Map.entry("percentage", "%"));

    private UnitWord() {}

    public static Unit of(String word) {
        String text = word.strip();
        String lower = text.toLowerCase(Locale.ROOT);
        String known = SYMBOLS.get(lower);
        if (known == null && lower.length() > 2 && lower.endsWith("s")) {
            known = SYMBOLS.get(lower.substring(0, lower.length() - 1));
        }
        return new Unit(known == null ? text : known);
    }
}
