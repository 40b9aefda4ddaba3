package dev.chimera.ui.metrics;

import dev.chimera.core.llm.CallPhase;
import dev.chimera.core.llm.CallRecord;
import dev.chimera.core.run.FinishedCall;
import dev.chimera.core.run.RunState;
import dev.chimera.ui.parts.EndingText;
import dev.chimera.ui.parts.Figures;
import dev.chimera.ui.parts.Texts;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Says what is known of a call, a line for each thing.
final class CallWords {
    private final Texts texts;
    private final EndingText endings;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter brief;

    CallWords(Texts texts) {
        this.texts = texts;
        endings = new EndingText(texts);
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
        point.writing().ifPresent(writing -> lines.add(texts.get("metrics.point.writing", Figures.seconds(writing))));
        lines.add(texts.get("metrics.point.rate", point.rate().isPresent() ? Figures.number(rounded(point.rate().getAsDouble())) : "–",
                texts.get(point.byServer() ? "metrics.byserver" : "metrics.byarrival"), point.tokens()));
        point.gaps().ifPresent(gaps -> lines.add(gaps(gaps)));
        lines.add(texts.get("metrics.point.ended", endings.brief(point.ending())));
        if (!point.verdict().isEmpty()) {
            lines.add(texts.get("metrics.point.notused", texts.said(point.verdict())));
        }
        if (!point.counts()) {
            lines.add(texts.get("metrics.notcounted"));
        }
        return String.join("\n", lines);
    }

    /// What the newest call does now: its phase; between calls and at the end, how it ended. Empty before the first one.
    String now(RunState state) {
        Optional<CallPhase> phase = state.running() ? state.live().phase() : Optional.empty();
        return state.prompts().isEmpty() ? "" : phase.filter(_ -> state.prompts().size() > state.calls().size())
                .map(doing -> texts.get("metrics.call.now", state.prompts().size(), texts.get("phase." + doing.name())))
                .orElse(state.calls().isEmpty() ? "" : texts.get("metrics.call.last", state.calls().getLast().call(), ended(state.calls().getLast())));
    }

    private String ended(FinishedCall call) {
        return endings.brief(call.result().ending());
    }

    /// How the calls of a run ended: `21 finished, 1 stalled`.
    String endings(RunState state) {
        return texts.get("metrics.endings", endings.counted(state.calls().stream().map(call -> call.result().ending()).toList()));
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
