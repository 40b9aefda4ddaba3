package dev.chimera.core.ingest.table;

import dev.chimera.core.fact.Unit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How units are written in column names, units rows and cells. A name that states no unit gives {@link Unit#NONE}: nothing is guessed.
public final class UnitNames {
    private static final Map<String, String> SYMBOLS = Map.ofEntries(
            Map.entry("ns", "ns"), Map.entry("us", "us"), Map.entry("µs", "us"), Map.entry("μs", "us"), Map.entry("ms", "ms"),
            Map.entry("msec", "ms"), Map.entry("millis", "ms"), Map.entry("milliseconds", "ms"), Map.entry("s", "s"), Map.entry("sec", "s"),
            Map.entry("secs", "s"), Map.entry("seconds", "s"), Map.entry("second", "s"), Map.entry("minutes", "min"), Map.entry("mins", "min"),
            Map.entry("hours", "h"), Map.entry("hrs", "h"), Map.entry("days", "d"), Map.entry("nanos", "ns"), Map.entry("nanoseconds", "ns"),
            Map.entry("usec", "us"), Map.entry("micros", "us"), Map.entry("microseconds", "us"), Map.entry("kbytes", "KB"), Map.entry("mbytes", "MB"),
            Map.entry("gbytes", "GB"), Map.entry("perc", "%"), Map.entry("percentage", "%"), Map.entry("kw", "kW"), Map.entry("wh", "Wh"), Map.entry("kwh", "kWh"),
            Map.entry("joules", "J"), Map.entry("dollars", "$"), Map.entry("eur", "€"), Map.entry("euros", "€"), Map.entry("€", "€"),
            Map.entry("b", "B"), Map.entry("byte", "B"), Map.entry("bytes", "B"), Map.entry("kb", "KB"), Map.entry("kbyte", "KB"),
            Map.entry("mb", "MB"), Map.entry("mbyte", "MB"), Map.entry("gb", "GB"), Map.entry("gbyte", "GB"), Map.entry("tb", "TB"),
            Map.entry("kib", "KiB"), Map.entry("mib", "MiB"), Map.entry("gib", "GiB"), Map.entry("tok/s", "tok/s"),
            Map.entry("tokens/s", "tok/s"), Map.entry("tokens/sec", "tok/s"), Map.entry("token/s", "tok/s"), Map.entry("tps", "tok/s"),
            Map.entry("t/s", "tok/s"), Map.entry("%", "%"), Map.entry("pct", "%"), Map.entry("percent", "%"), Map.entry("hz", "Hz"),
            Map.entry("khz", "kHz"), Map.entry("mhz", "MHz"), Map.entry("ghz", "GHz"), Map.entry("w", "W"), Map.entry("watts", "W"),
            Map.entry("°c", "°C"), Map.entry("celsius", "°C"), Map.entry("$", "$"), Map.entry("usd", "$"));
    private static final Pattern BRACKETS = Pattern.compile(".*[(\\[]\\s*([^()\\[\\]]+?)\\s*[)\\]]\\s*");
    private static final Pattern RATE = Pattern.compile("(.*[_ .])?tok(en)?s?(_s|_sec|_second|/s| s|[_ ]per[_ ]s(ec(ond)?)?)([_ ].*)?|(.*_)?tps");
    /// endings after `_` that are units; short words with another common meaning (`min`, `b`, `h`, `d`) are not
    static final String ENDINGS = "ns|nanos|nanoseconds|us|usec|micros|microseconds|ms|msec|millis|milliseconds|s|sec|secs|seconds|mins|minutes|hrs|hours|days"
            + "|bytes|kb|mb|gb|tb|kib|mib|gib|kbytes|mbytes|gbytes|pct|perc|percent|percentage|hz|khz|mhz|ghz|w|watts|kw|wh|kwh|joules|usd|dollars|eur|euros|celsius";
    private static final String STATED = "(?:[_ .](?:mean|avg|average|median|min|max|std|stdev|stddev|sd|total|p\\d+))?";
    private static final Pattern ENDING = Pattern.compile("(?:.*[_ .])?(" + ENDINGS + ")" + STATED);

    /// so much of one thing for one of another: no unit that we know
    private static final Pattern PER = Pattern.compile(".*[_ .]per[_ .][^_ .]+");

    private UnitNames() {}

    /// `ms`, `tok/s`, `%` … as a unit; empty where the text is no unit that we know.
    public static Optional<Unit> symbol(String text) {
        String trimmed = text.strip();
        if (trimmed.equals("B") || trimmed.equals("W")) {
            return Optional.of(new Unit(trimmed));
        }
        String lower = trimmed.toLowerCase(Locale.ROOT);
        String known = SYMBOLS.get(lower);
        return known == null ? Rates.symbol(lower) : Optional.of(new Unit(known));
    }

    /// The unit that a column name or the last key of a JSON path states (`ttft_ms`, `Compile Time (s)`, `Tokens/s`).
    public static Unit ofName(String name) {
        String last = name.strip();
        Matcher brackets = BRACKETS.matcher(last);
        if (brackets.matches()) {
            Optional<Unit> inside = symbol(brackets.group(1));
            if (inside.isPresent()) {
                return inside.get();
            }
        }
        String lower = ColumnName.words(last).toLowerCase(Locale.ROOT);
        if (RATE.matcher(lower).matches()) {
            return new Unit("tok/s");
        }
        Optional<Rates> rate = Rates.of(ColumnName.slug(lower).replaceAll(STATED + "$", ""));
        if (rate.isPresent()) {
            return rate.get().unit();
        }
        if (PER.matcher(lower).matches()) {
            return Unit.NONE;
        }
        Matcher ending = ENDING.matcher(lower);
        if (ending.matches() && !lower.equals("w")) {
            return symbol(ending.group(1)).orElse(Unit.NONE);
        }
        return lower.endsWith("%") ? new Unit("%") : Unit.NONE;
    }
}
