package dev.chimera.ui.facts;

import static dev.chimera.ui.facts.SheetColumn.number;
import static dev.chimera.ui.facts.SheetColumn.text;

import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.Smell;
import dev.chimera.core.fact.Source;
import dev.chimera.core.fact.Value;
import dev.chimera.core.ingest.ColumnProfile;
import dev.chimera.core.ingest.FilePlace;
import dev.chimera.core.ingest.FileProfile;
import dev.chimera.core.ingest.IngestResult;
import dev.chimera.core.ingest.Skipped;
import dev.chimera.ui.parts.Figures;
import dev.chimera.ui.parts.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import javafx.scene.Node;

/// The tables of the Data tab.
final class Sheets {
    private static final DateTimeFormatter MODIFIED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());
    private final Texts texts;

    Sheets(Texts texts) {
        this.texts = texts;
    }

    List<Sheet<?>> all() {
        return List.of(files(), columns(), skipped(), facts(), smells());
    }

    static Sheet<FileProfile> files() {
        return new Sheet<>("data.files", List.of(text("data.path", 240, FileProfile::path),
                text("data.type", 98, file -> file.type().label()),
                new SheetColumn<>("data.size", 82, file -> Figures.bytes(file.bytes()), FileProfile::bytes),
                number("data.rows", FileProfile::rows), number("data.columncount", file -> file.columns().size()),
                text("data.modified", 130, file -> MODIFIED.format(file.modified())),
                text("data.sha", 110, file -> file.sha256().substring(0, Math.min(12, file.sha256().length())))),
                result -> result.inventory().files(), file -> Optional.of(new FilePlace(file.path(), file.sha256(), "", List.of(), 0)));
    }

    private Sheet<ColumnRow> columns() {
        return new Sheet<>("data.columns", List.of(text("data.column", 180, column -> column.profile().name()),
                SheetColumn.picture("data.histogram", 96, column -> column.profile().statistics().map(ColumnProfile.Statistics::histogram)),
                text("data.file", 220, column -> column.file().path()),
                text("data.kind", 80, column -> column.profile().kind().name().toLowerCase(Locale.ROOT)),
                text("data.unit", 60, column -> column.profile().unit().symbol()),
                number("data.n", column -> column.profile().n()), number("data.missing", column -> column.profile().missing()),
                number("data.distinct", column -> column.profile().distinct() < 0 ? Double.NaN : column.profile().distinct()),
                statistic("mean", ColumnProfile.Statistics::mean), statistic("sd", ColumnProfile.Statistics::sd),
                statistic("min", ColumnProfile.Statistics::min), statistic("p25", ColumnProfile.Statistics::p25),
                statistic("median", ColumnProfile.Statistics::median), statistic("p75", ColumnProfile.Statistics::p75),
                statistic("p95", ColumnProfile.Statistics::p95), statistic("max", ColumnProfile.Statistics::max)),
                Sheets::columnsOf, result -> result.inventory().files().stream().mapToInt(file -> file.columns().size()).sum(), column -> Optional.of(new FilePlace(column.file().path(), column.file().sha256(), column.profile().name(), List.of(), 0)),
                column -> column.profile().statistics().<Node>map(statistics -> new ColumnDetail(column, statistics, texts)));
    }

    private static SheetColumn<ColumnRow> statistic(String name, ToDoubleFunction<ColumnProfile.Statistics> value) {
        return number("data." + name, column -> column.statistic(value));
    }

    private static List<ColumnRow> columnsOf(IngestResult result) {
        return result.inventory().files().stream().flatMap(file -> file.columns().stream().map(column -> new ColumnRow(file, column))).toList();
    }

    Sheet<Skipped> skipped() {
        return new Sheet<>("data.skipped", List.of(text("data.path", 300, Skipped::path),
                new SheetColumn<>("data.line", 70, place -> place.line() == 0 ? "" : Long.toString(place.line()), Skipped::line),
                text("data.reason", 460, place -> texts.said(place.reason()))), IngestResult::skipped, place -> Optional.of(FilePlace.of(place)));
    }

    private static Sheet<Fact> facts() {
        return new Sheet<>("data.facts", List.of(text("data.fact", 220, fact -> fact.id().text()),
                new SheetColumn<>("data.value", 150, Sheets::value, Fact::number), text("data.unit", 60, fact -> fact.unit().symbol()),
                text("data.noun", 190, Fact::noun), text("data.aggregate", 90, fact -> fact.aggregate().label()), number("data.n", Fact::n),
                text("data.subject", 220, Sheets::subject),
                text("data.provenance", 90, fact -> fact.provenance().name().toLowerCase(Locale.ROOT)),
                text("data.sources", 260, fact -> sources(fact.sources()))), result -> result.facts().all(), fact -> place(fact.sources()));
    }

    private static String value(Fact fact) {
        return switch (fact.value()) {
            case Value.Number(var decimal) -> decimal.toPlainString();
            case Value.Moment(var instant) -> instant.toString();
        };
    }

    private static String subject(Fact fact) {
        return fact.subject().dimensions().entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()).collect(Collectors.joining(", "));
    }

    private static String sources(List<Source> sources) {
        return sources.stream().map(source -> source.column().isEmpty() ? source.file() : source.file() + " [" + source.column() + "]")
                .collect(Collectors.joining("; "));
    }

    private Sheet<Smell> smells() {
        return new Sheet<>("data.smells", List.of(text("data.smell", 356, smell -> texts.get("smell." + smell.kind().name())),
                text("data.file", 240, smell -> smell.file().isEmpty() ? sources(smell.sources()) : smell.file()),
                text("data.column", 160, Smell::column),
                text("data.rowlist", 130, smell -> smell.rows().stream().map(Object::toString).collect(Collectors.joining(", "))),
                text("data.figures", 240, smell -> smell.facts().stream().map(Object::toString).collect(Collectors.joining(", ")))),
                IngestResult::smells, smell -> place(smell.sources()));
    }

    private static Optional<FilePlace> place(List<Source> sources) {
        return sources.stream().findFirst().map(FilePlace::of);
    }
}
