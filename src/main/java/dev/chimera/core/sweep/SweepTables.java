package dev.chimera.core.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.chimera.core.measure.Difference;
import dev.chimera.core.measure.Distribution;
import dev.chimera.core.measure.Shift;
import dev.chimera.core.text.CsvCell;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A sweep as text for other programs: CSV with a header, or JSON Lines with the same names. What is not known is empty, or null.
public final class SweepTables {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SweepTables() {}

    /// All four by their usual file names.
    public static Map<String, String> files(SweepState state) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("results.csv", resultsCsv(state));
        files.put("results.jsonl", resultLines(state));
        files.put("calls.csv", callsCsv(state));
        files.put("calls.jsonl", callLines(state));
        return files;
    }

    /// One row a configuration and metric.
    public static String resultsCsv(SweepState state) {
        SweepResults results = SweepResults.of(state);
        return csv(results.rows().stream().map(row -> result(results, row)).toList());
    }

    /// The same as one object a line.
    public static String resultLines(SweepState state) {
        SweepResults results = SweepResults.of(state);
        return lines(results.rows().stream().map(row -> result(results, row)).toList());
    }

    /// One row an attempt at a call, in order; warm-up calls and those that do not count as well, told apart.
    public static String callsCsv(SweepState state) {
        return csv(state.attempts().stream().map(attempt -> CallRow.of(state, attempt)).toList());
    }

    /// The same as one object a line.
    public static String callLines(SweepState state) {
        return lines(state.attempts().stream().map(attempt -> CallRow.of(state, attempt)).toList());
    }

    private static Map<String, @Nullable Object> result(SweepResults results, SweepResults.Row row) {
        Map<String, @Nullable Object> cells = CallRow.configuration(row.configuration());
        cells.put("metric", row.metric().key());
        cells.put("unit", row.metric().unit());
        Optional<Distribution> spread = row.distribution();
        cells.put("n", row.samples().size());
        put(cells, "median", spread, Distribution::median);
        put(cells, "p95", spread, Distribution::p95);
        put(cells, "min", spread, Distribution::min);
        put(cells, "max", spread, Distribution::max);
        put(cells, "mean", spread, Distribution::mean);
        cells.put("sd", spread.map(each -> rounded(each.sd())).orElse(null));
        cells.put("cv", spread.map(each -> rounded(each.variation())).orElse(null));
        cells.put("unsteady", spread.map(Distribution::unsteady).orElse(null));
        Optional<Difference> difference = results.comparison(row.configuration(), row.metric()).map(SweepResults.Comparison::difference);
        Optional<Shift.Interval> interval = difference.flatMap(each -> each.shift().interval());
        put(cells, "shift", difference, each -> each.shift().estimate());
        put(cells, "shift_low", interval, Shift.Interval::low);
        put(cells, "shift_high", interval, Shift.Interval::high);
        cells.put("p", difference.map(each -> each.test().p()).orElse(null));
        cells.put("adjusted_p", difference.map(Difference::adjustedP).orElse(null));
        cells.put("difference_shown", difference.map(Difference::shown).orElse(null));
        return cells;
    }

    private static <T> void put(Map<String, @Nullable Object> cells, String name, Optional<T> from, Function<T, Double> figure) {
        cells.put(name, from.map(each -> rounded(OptionalDouble.of(figure.apply(each)))).orElse(null));
    }

    static @Nullable Double rounded(OptionalDouble figure) {
        return figure.isPresent() ? (Double) (Math.round(figure.getAsDouble() * 1e6) / 1e6) : null;
    }

    private static String csv(List<Map<String, @Nullable Object>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            if (!rows.isEmpty()) {
                csv.writeRecord(rows.getFirst().keySet().stream().map(CsvCell::harmless).toList());
            }
            rows.forEach(row -> csv.writeRecord(row.values().stream().map(value -> value == null ? "" : CsvCell.harmless(value.toString())).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String lines(List<Map<String, @Nullable Object>> rows) {
        return rows.stream().map(row -> line(new LinkedHashMap<>(row))).collect(Collectors.joining());
    }

    private static String line(Map<String, @Nullable Object> row) {
        try {
            return JSON.writeValueAsString(row) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers are always JSON", e);
        }
    }
}
