package dev.chimera.core.ingest.table;

import dev.chimera.core.fact.Unit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the name of a column says that holds so much in a second (`ops_s`, `gb_s`, `requests_per_sec`, `qps`) or a time for one thing (`ms_per_token`): their
/// last letters look like a unit of time and are none. Tokens per second are known to {@link UnitNames}.
///
/// @param unit as the name states it (`ops/s`, `GB/s`, `ms/token`)
/// @param measure the quantity's key (`ops_per_second`, `time_per_token`)
record Rates(Unit unit, String measure) {
    /// how things are called in units, by how they stand in names; a single `request_s` is how long one takes
    private static final Map<String, String> THINGS = Map.ofEntries(
            Map.entry("op", "ops"), Map.entry("ops", "ops"), Map.entry("operations", "ops"), Map.entry("req", "req"), Map.entry("reqs", "req"), Map.entry("requests", "req"),
            Map.entry("it", "it"), Map.entry("its", "it"), Map.entry("iters", "it"), Map.entry("iterations", "it"), Map.entry("queries", "queries"),
            Map.entry("samples", "samples"), Map.entry("images", "images"), Map.entry("imgs", "images"), Map.entry("chars", "chars"), Map.entry("words", "words"),
            Map.entry("steps", "steps"), Map.entry("frames", "frames"), Map.entry("calls", "calls"), Map.entry("messages", "messages"), Map.entry("msgs", "messages"),
            Map.entry("rows", "rows"), Map.entry("records", "records"), Map.entry("events", "events"), Map.entry("batches", "batches"),
            Map.entry("bytes", "B"), Map.entry("kb", "KB"), Map.entry("mb", "MB"), Map.entry("gb", "GB"), Map.entry("tb", "TB"),
            Map.entry("kib", "KiB"), Map.entry("mib", "MiB"), Map.entry("gib", "GiB"));
    private static final Map<String, String> SPELT = Map.of("req", "requests", "it", "iterations");
    private static final Map<String, String> SHORT = Map.of("qps", "queries", "rps", "requests", "fps", "frames");
    private static final String SECOND = "s(?:ecs?|econds?)?";
    private static final Pattern LISTED = Pattern.compile("(?:(.*)_)?(" + String.join("|", THINGS.keySet()) + ")_(?:per_)?" + SECOND);
    private static final Pattern PER_SECOND = Pattern.compile("(?:(.*)_)?(\\p{L}+)_per_" + SECOND);
    private static final Pattern PER_THING = Pattern.compile("(?:(.*)_)?(ns|us|ms|s|msec|milliseconds|sec|seconds)_per_([a-z]+)");
    private static final Pattern ALONE = Pattern.compile("(?:(.*)_)?(" + String.join("|", SHORT.keySet()) + ")");

    /// @param key a name as a {@link ColumnName#slug slug}, without what it states of the quantity
    static Optional<Rates> of(String key) {
        Matcher listed = LISTED.matcher(key);
        if (listed.matches()) {
            return Optional.of(rate(listed.group(1), THINGS.getOrDefault(listed.group(2), "")));
        }
        Matcher brief = ALONE.matcher(key);
        if (brief.matches()) {
            String thing = SHORT.getOrDefault(brief.group(2), "");
            return Optional.of(rate(brief.group(1), THINGS.getOrDefault(thing, thing)));
        }
        Matcher thing = PER_THING.matcher(key);
        if (thing.matches()) {
            String unit = UnitNames.symbol(thing.group(2)).map(Unit::symbol).orElse("");
            return Optional.of(new Rates(new Unit(unit + "/" + thing.group(3)), behind(thing.group(1), "time_per_" + thing.group(3))));
        }
        Matcher any = PER_SECOND.matcher(key);
        if (any.matches()) {
            boolean tokens = any.group(2).matches("tok(en)?s?");
            return Optional.of(new Rates(new Unit(tokens ? "tok/s" : any.group(2) + "/s"), behind(any.group(1), (tokens ? "tokens" : any.group(2)) + "_per_second")));
        }
        return Optional.empty();
    }

    /// `req/s`, `GB/s` … as they stand in brackets, units rows and cells.
    static Optional<Unit> symbol(String text) {
        String[] parts = text.split("/", -1);
        String thing = parts.length == 2 && parts[1].matches(SECOND) ? THINGS.getOrDefault(parts[0], "") : "";
        return thing.isEmpty() ? Optional.empty() : Optional.of(new Unit(thing + "/s"));
    }

    /// A bandwidth is what its name says beside the unit; other rates are named by what they count.
    private static Rates rate(@Nullable String before, String thing) {
        boolean bytes = thing.endsWith("B");
        String measure = bytes && before != null ? before : behind(before, SPELT.getOrDefault(thing, bytes ? "bytes" : thing) + "_per_second");
        return new Rates(new Unit(thing + "/s"), measure);
    }

    private static String behind(@Nullable String before, String measure) {
        return before == null ? measure : before + "_" + measure;
    }
}
