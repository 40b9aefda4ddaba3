package dev.chimera.ui.metrics;

import dev.chimera.core.llm.CallRecord;
import dev.chimera.ui.parts.Figures;
import dev.chimera.ui.parts.Texts;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Says what is known of a call, a line for each thing.
final class CallWords {
    private final Texts texts;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter brief;

    CallWords(Texts texts) {
        this.texts = texts;
        moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(texts.locale()).withZone(ZoneId.systemDefault());
        brief = DateTimeFormatter.ofPattern(texts.get("metrics.run.brief"), texts.locale()).withZone(ZoneId.systemDefault());
    }

    /// The run in a chart's foot.
    String of(RunOfCalls run) {
        return run.shown() ? texts.get("metrics.run.shown") : brief.format(run.startedAt());
    }

    /// A call with all its parts.
    String of(CallPoint point) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("metrics.point", point.call(), texts.get("temperature." + point.temperature().name())));
        lines.add(run(point.run()));
        lines.add(texts.get("metrics.point.ttft", seconds(point.ttftSeconds())));
        point.parts().filter(parts -> parts.untold() == 0).ifPresent(parts -> {
            lines.add(texts.get("metrics.point.load", Figures.seconds(parts.load())));
            lines.add(texts.get("metrics.point.queue", Figures.seconds(parts.queue())));
            lines.add(texts.get("metrics.point.prefill", Figures.seconds(parts.prefill())));
        });
        lines.add(texts.get("metrics.point.rate", point.rate().isPresent() ? Figures.number(rounded(point.rate().getAsDouble())) : "–",
                texts.get(point.byServer() ? "metrics.byserver" : "metrics.byarrival"), point.tokens()));
        point.gaps().ifPresent(gaps -> lines.add(gaps(gaps)));
        if (!point.counts()) {
            lines.add(texts.get("metrics.notcounted"));
        }
        return String.join("\n", lines);
    }

    private String run(RunOfCalls run) {
        String when = run.shown() ? texts.get("metrics.run.shown") : texts.get("metrics.run.earlier", moment.format(run.startedAt()));
        return run.server().isEmpty() ? when : when + " · " + run.server();
    }

    private String gaps(CallRecord.Gaps gaps) {
        return texts.get("metrics.point.gaps", millis(gaps.p50()), millis(gaps.p95()), millis(gaps.max()));
    }

    private static String millis(Duration duration) {
        return Figures.number(rounded(CallPoint.seconds(duration) * 1000));
    }

    private static String seconds(OptionalDouble seconds) {
        return seconds.isPresent() ? Figures.seconds(seconds.getAsDouble()) : "–";
    }

    /// One decimal below a hundred: more says nothing of a rate.
    private static double rounded(double value) {
        return value >= 100 ? Math.rint(value) : Math.rint(value * 10) / 10;
    }
}
