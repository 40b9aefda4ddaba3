package dev.chimera.ui.metrics;

import dev.chimera.core.text.CsvCell;
import dev.chimera.ui.parts.EndingText;
import dev.chimera.ui.parts.Texts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// Calls as CSV, one a row, times in milliseconds; lines end with LF, a cell is empty where nothing was measured. The head is the same in every
/// language, so that scripts can read it.
final class CallCsv {
    private static final List<String> HEAD = List.of("run_started", "server", "call", "temperature", "counts", "ttft_ms", "load_ms", "queue_ms", "prefill_ms",
            "tokens_per_s", "measured_by", "tokens", "gap_p50_ms", "gap_p95_ms", "gap_max_ms", "ending");

    private static final EndingText ENGLISH = new EndingText(new Texts(Locale.ROOT));

    private CallCsv() {}

    static String of(List<CallPoint> points) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get())) {
            printer.printRecord(HEAD);
            for (CallPoint point : points) {
                printer.printRecord(row(point));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<Object> row(CallPoint point) {
        Optional<FirstTokenParts> told = point.parts().filter(parts -> parts.untold() == 0);
        return List.of(point.run().startedAt(), CsvCell.harmless(point.run().server()), point.call(), point.temperature().name().toLowerCase(Locale.ROOT), point.counts(),
                millis(point.parts().map(FirstTokenParts::total)), millis(told.map(FirstTokenParts::load)), millis(told.map(FirstTokenParts::queue)),
                millis(told.map(FirstTokenParts::prefill)), number(point.rate()), point.byServer() ? "server" : "arrivals", point.tokens(),
                millis(point.gaps().map(gaps -> CallPoint.seconds(gaps.p50()))), millis(point.gaps().map(gaps -> CallPoint.seconds(gaps.p95()))),
                millis(point.gaps().map(gaps -> CallPoint.seconds(gaps.max()))), ENGLISH.brief(point.ending()));
    }

    private static String millis(Optional<Double> seconds) {
        return seconds.map(value -> String.format(Locale.ROOT, "%.3f", value * 1000)).orElse("");
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.3f", value.getAsDouble()) : "";
    }
}
