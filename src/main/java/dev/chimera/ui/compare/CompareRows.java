package dev.chimera.ui.compare;

import dev.chimera.core.measure.Difference;
import dev.chimera.core.measure.Distribution;
import dev.chimera.core.prose.FactText;
import dev.chimera.core.run.compare.MetricRow;
import dev.chimera.core.run.compare.RunComparison;
import dev.chimera.core.run.compare.SettingRow;
import dev.chimera.core.run.compare.TotalRow;
import dev.chimera.ui.parts.Figures;
import dev.chimera.ui.parts.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// A comparison in the words of the window.
final class CompareRows {
    private static final int LONGEST = 200;
    private final Texts texts;

    CompareRows(Texts texts) {
        this.texts = texts;
    }

    /// What differs first, as the comparison has it, figures of whole runs after what was set.
    List<CompareRow> settings(RunComparison comparison) {
        Stream<CompareRow> settings = comparison.settings().stream()
                .map(row -> new CompareRow(name(row), row.values().stream().map(this::value).toList(), row.differs()));
        Stream<CompareRow> totals = comparison.totals().stream()
                .map(row -> new CompareRow(texts.get("compare.total." + row.total()), row.values().stream().map(value -> total(row.total(), value)).toList(), row.differs()));
        List<CompareRow> both = Stream.concat(settings, totals).toList();
        return Stream.concat(both.stream().filter(CompareRow::differs), both.stream().filter(row -> !row.differs())).toList();
    }

    private String name(SettingRow row) {
        return switch (row.group()) {
            case RUN, MODEL -> texts.get("compare.name." + row.name());
            case ASKED -> texts.get("compare.asked", row.name());
            case IN_FORCE -> texts.get("compare.inforce", row.name());
            case MACHINE -> row.name();
        };
    }

    private String value(String value) {
        String line = texts.said(value).replaceAll("\\s+", " ");
        return line.isEmpty() ? "–" : line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    private static String total(TotalRow.Total total, OptionalDouble value) {
        if (value.isEmpty()) {
            return "–";
        }
        return switch (total) {
            case SECONDS -> Figures.seconds(value.getAsDouble());
            case SUPPORTED -> Figures.number(Math.rint(1000 * value.getAsDouble()) / 10) + " %";
            case FILES, FACTS, CALLS, EXCLUDED_CALLS, TOKENS -> Figures.number(value.getAsDouble());
        };
    }

    /// In each cell the median with its spread; from the second run on, what is said of the difference to the first.
    List<CompareRow> metrics(RunComparison comparison) {
        return comparison.metrics().stream().map(row -> {
            List<String> cells = new ArrayList<>();
            for (int run = 0; run < row.values().size(); run++) {
                cells.add(values(row, run) + (run == 0 ? "" : "\n" + said(row, run)));
            }
            String name = texts.get("compare.metric." + row.metric()) + ", " + texts.get("compare.temperature." + row.temperature());
            return new CompareRow(name, cells, row.differences().stream().flatMap(found -> found.stream()).anyMatch(Difference::shown));
        }).toList();
    }

    private String values(MetricRow row, int run) {
        return row.values().get(run).map(values -> values(values, row.metric().unit())).orElse("–");
    }

    private String values(Distribution values, String unit) {
        String median = Figures.number(values.median()) + (unit.isEmpty() ? "" : " " + unit);
        return texts.get("compare.values", median, values.n(), Figures.number(values.p95()), Figures.number(values.min()), Figures.number(values.max()));
    }

    private String said(MetricRow row, int run) {
        if (row.differences().get(run).isEmpty()) {
            return texts.get("compare.nothing");
        }
        Difference found = row.differences().get(run).get();
        String delta = row.delta(run).map(CompareRows::signed).orElse("–") + row.relative(run).map(part -> " (" + signed(Math.rint(1000 * part) / 10) + " %)").orElse("");
        String p = Figures.number(Math.max(found.adjustedP(), 1e-4));
        if (!found.shown()) {
            return texts.get("compare.notshown", delta, p);
        }
        String interval = found.shift().interval().map(of -> signed(of.low()) + " … " + signed(of.high())).orElse("–");
        return texts.get("compare.shown", delta, signed(found.shift().estimate()), interval, p);
    }

    private static String signed(double value) {
        return (value > 0 ? "+" : "") + Figures.number(value);
    }

    List<CompareRow> facts(RunComparison comparison) {
        return comparison.facts().stream().map(row -> new CompareRow(row.id().toString(), row.facts().stream().map(fact -> fact.map(FactText::of).orElse("–")).toList(), true))
                .toList();
    }
}
