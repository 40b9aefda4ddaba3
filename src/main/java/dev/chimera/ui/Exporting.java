package dev.chimera.ui;

import dev.chimera.core.check.Claim;
import dev.chimera.core.check.Label;
import dev.chimera.core.ingest.IngestResult;
import dev.chimera.core.report.Sidecar;
import dev.chimera.core.report.chart.ReportCharts;
import dev.chimera.core.report.export.ReportFormat;
import dev.chimera.core.run.FinishedCall;
import dev.chimera.core.run.RunState;
import dev.chimera.core.settings.Settings;
import dev.chimera.ui.export.ExportChoice;
import dev.chimera.ui.export.ExportPanel;
import dev.chimera.ui.export.ReportClipboard;
import dev.chimera.ui.export.ReportExport;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.run.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.stage.Stage;

/// Takes the report of a window out of it: the dialog, the files, the clipboard, and what is said of them. JavaFX thread only.
final class Exporting {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm", Locale.ROOT).withZone(ZoneId.systemDefault());
    private final Stage stage;
    private final ReportDesk desk;
    private final Desktop desktop;
    private final Around around;
    private final Texts texts;
    private final ReportExport export;
    private final ExportPanel panel;
    private Optional<ExportChoice> last = Optional.empty();
    private Settings.Export kept;

    /// What it does to the window around it.
    ///
    /// @param report brings the report to the front
    /// @param remember is told when other choices are to be kept
    record Around(Consumer<Message> say, Runnable report, Runnable remember) {}

    Exporting(Stage stage, ReportDesk desk, Workbench.Opening opening, Around around, Texts texts) {
        this.stage = stage;
        this.desk = desk;
        this.desktop = opening.desktop();
        this.around = around;
        kept = opening.settings().export();
        this.texts = texts;
        export = new ReportExport(opening.services().writer(), this::done);
        panel = new ExportPanel(new ExportPanel.Actions(now -> desktop.chooseFile(stage, texts.get("dialog.export"), String.valueOf(now.getFileName())).orElse(now), this::start, this::look),
                named(ReportFormat.class, kept.formats()), named(ExportChoice.Part.class, kept.parts()), texts);
    }

    /// The menu with all that is done less often.
    ///
    /// @param check receives a report to check
    /// @param another opens another window
    MoreMenu menu(Consumer<Path> check, Runnable another) {
        return new MoreMenu(new MoreMenu.Actions(this::again, this::copyMarkdown, this::copyFormatted, this::showFolder,
                () -> desktop.chooseReport(stage, texts.get("dialog.check")).ifPresent(check), another), desk.wholeNow(), texts);
    }

    /// The dialog, to be laid over the window.
    ExportPanel panel() {
        return panel;
    }

    private static <E extends Enum<E>> Set<E> named(Class<E> type, List<String> names) {
        Set<E> chosen = EnumSet.noneOf(type);
        EnumSet.allOf(type).stream().filter(one -> names.contains(one.name().toLowerCase(Locale.ROOT))).forEach(chosen::add);
        return chosen;
    }

    private static List<String> names(Set<? extends Enum<?>> chosen) {
        return chosen.stream().sorted().map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
    }

    private void look() {
        around.report.run();
        desk.showContradicted();
    }

    /// The choices of the last export, for the next start.
    Settings.Export kept() {
        return kept;
    }

    /// Opens the dialog, unless there is nothing whole to export.
    void ask() {
        ask(open());
    }

    private void ask(long open) {
        if (desk.whole()) {
            List<Claim> claims = desk.evidence().evidence().get().claims();
            panel.open(new ExportPanel.Offer(place(), open, claims.stream().filter(claim -> claim.label() == Label.UNSUPPORTED && !claim.noted()).count(), desk.dataNow().isPresent()));
        }
    }

    /// How many figures the data contradict, without a note that says so.
    private long open() {
        return desk.evidence().evidence().get().claims().stream().filter(Claim::open).count();
    }

    /// Exports the report as it stands now in the way that was chosen last; asks where nothing was chosen yet, and what becomes of contradicted
    /// figures where that was no question then.
    void again() {
        if (desk.whole()) {
            last.filter(choice -> choice.contradicted().isPresent() || open() == 0).ifPresentOrElse(this::start, this::ask);
        }
    }

    private void start(ExportChoice choice) {
        last = Optional.of(choice);
        String folder = Optional.ofNullable(choice.file().toAbsolutePath().getParent()).map(Path::toString).orElse("");
        kept = new Settings.Export(folder, names(choice.formats()), names(choice.parts()));
        around.remember.run();
        Optional<IngestResult> data = desk.dataNow();
        List<FinishedCall> calls = desk.document().origin().get() instanceof ReportDocument.Origin.OfRun(var state) ? state.calls() : List.of();
        export.start(new ReportExport.Report(desk.document().markdown().get(), desk.factsNow(), sidecar(), () -> ReportCharts.of(data, calls)), choice);
    }

    /// Writes another text of this window, as it is.
    void save(Path file, String markdown) {
        export.start(new ReportExport.Report(markdown, Optional.empty(), Optional.empty(), List::of),
                new ExportChoice(file, Set.of(ReportFormat.MD), Set.of(ExportChoice.Part.FIGURES, ExportChoice.Part.RECORD), Optional.empty()));
    }

    private Optional<UnaryOperator<String>> sidecar() {
        return switch (desk.document().origin().get()) {
            case ReportDocument.Origin.OfRun(var state) -> Optional.of(text -> Sidecar.of(state, text));
            case ReportDocument.Origin.Foreign _ -> desk.factsNow().map(facts -> text -> Sidecar.of(facts, text));
            case ReportDocument.Origin.Nowhere() -> Optional.empty();
        };
    }

    private Path place() {
        String name = switch (desk.document().origin().get()) {
            case ReportDocument.Origin.OfRun(var state) -> name(state);
            case ReportDocument.Origin.Foreign(var file) -> "checked-" + file.getFileName();
            case ReportDocument.Origin.Nowhere() -> "report.md";
        };
        Path folder = last.flatMap(choice -> Optional.ofNullable(choice.file().getParent())).orElse(Path.of(kept.folder()));
        return (last.isPresent() || !kept.folder().isEmpty() && Files.isDirectory(folder) ? folder : Path.of(System.getProperty("user.home", ""))).resolve(name);
    }

    /// The name to begin with: who wrote, and when.
    static String name(RunState state) {
        String agent = state.request().agent().name().strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return (agent.isEmpty() ? "report" : agent) + "-" + TIME.format(state.startedAt()) + ".md";
    }

    private void done(ReportExport.Outcome outcome) {
        if (outcome.undecided() > 0) {
            ask(outcome.undecided());
            return;
        }
        String names = outcome.written().stream().map(file -> file.toString().endsWith(".svg") ? file.resolveSibling("") : file).map(Path::toString).distinct().collect(Collectors.joining(", "));
        Message message = outcome.trouble().isEmpty() ? Message.done(texts.get("export.done", names))
                : Message.trouble(texts.get("export.failed", outcome.choice().file().toString(), texts.said(outcome.trouble()))).with(texts.get("export.other"), this::ask);
        around.say.accept(outcome.written().isEmpty() ? message : message.with(texts.get("export.show"), this::showFolder));
    }

    /// Shows the folder of the last export, of the report that was opened, or of the data.
    void showFolder() {
        Optional<Path> file = last.map(ExportChoice::file).or(() -> desk.document().origin().get() instanceof ReportDocument.Origin.Foreign(var foreign)
                ? Optional.of(foreign) : Optional.empty());
        file.map(Path::toAbsolutePath).flatMap(path -> Optional.ofNullable(path.getParent())).or(desk::folder).ifPresent(desktop::show);
    }

    void copyMarkdown() {
        if (desk.whole()) {
            ReportClipboard.markdown(desk.document().markdown().get());
            around.say.accept(Message.done(texts.get("export.copied")));
        }
    }

    void copyFormatted() {
        if (desk.whole()) {
            ReportClipboard.formatted(desk.document().markdown().get());
            around.say.accept(Message.done(texts.get("export.copied")));
        }
    }
}
