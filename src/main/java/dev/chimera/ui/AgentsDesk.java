package dev.chimera.ui;

import dev.chimera.core.run.RunState;
import dev.chimera.core.run.agents.PairJournal;
import dev.chimera.core.run.agents.PairState;
import dev.chimera.core.run.agents.Phase;
import dev.chimera.core.run.agents.Side;
import dev.chimera.ui.agents.AgentsModel;
import dev.chimera.ui.agents.AgentsView;
import dev.chimera.ui.agents.PairStarter;
import dev.chimera.ui.agents.PersonaChoice;
import dev.chimera.ui.fx.Background;
import dev.chimera.ui.metrics.RunCharts;
import dev.chimera.ui.parts.EmptyPane;
import dev.chimera.ui.parts.Reasons;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.preview.PreviewView;
import dev.chimera.ui.prompts.Persona;
import dev.chimera.ui.run.Message;
import dev.chimera.ui.run.MessageBar;
import dev.chimera.ui.run.OutcomeText;
import dev.chimera.ui.sources.FolderListing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/// Two agents in this window: the tab, with the previews and charts that other panes bring, and what it takes from these. JavaFX thread only.
final class AgentsDesk {
    /// Two reports share the width.
    private static final double BESIDE_EACH_OTHER = 0.75;
    private final WorkbenchModel window;
    private final AgentsModel model;
    private final Around around;
    private final MessageBar messages;
    private final Texts texts;
    private final PersonaChoice personas;
    private final Page<AgentsView> tab;
    private final Background<Path, Runnable> reader;

    /// What agents need of the window.
    ///
    /// @param models that the server has
    /// @param alone does something unless anything is measured now, and says so otherwise
    /// @param open shows a run as a report of its own
    /// @param preview makes one more preview
    /// @param report the report of a run as Markdown
    record Around(ObservableValue<List<String>> models, Consumer<Runnable> alone, Consumer<RunState> open, Supplier<PreviewView> preview,
                  Function<RunState, String> report, Runnable showPersonas) {}

    AgentsDesk(WorkbenchModel window, PairStarter starter, Around around, MessageBar messages, Texts texts) {
        this.window = window;
        this.around = around;
        this.messages = messages;
        this.texts = texts;
        personas = new PersonaChoice(names(), this::text, this::edit);
        model = new AgentsModel(starter, personas, texts);
        tab = new Page<>("agents", this::view, texts);
        reader = new Background<>(this::read, Runnable::run);
        for (Side side : Side.values()) {
            model.form(side).host().set(window.choice().host().get());
            model.form(side).model().set(window.choice().model().get());
        }
        window.choice().host().subscribe((before, now) -> List.of(Side.values()).forEach(side -> follow(model.form(side).host(), before, now)));
        window.choice().model().subscribe((before, now) -> List.of(Side.values()).forEach(side -> follow(model.form(side).model(), before, now)));
        model.unkept().subscribe((_, reason) -> {
            if (!reason.isEmpty()) {
                messages.show(Message.trouble(texts.get("run.unkept", reason)));
            }
        });
    }

    /// What was not changed here stays what the window has.
    private static void follow(javafx.beans.property.StringProperty here, String before, String now) {
        if (here.get().equals(before)) {
            here.set(now);
        }
    }

    private ObservableList<String> names() {
        ObservableList<Persona> all = window.personas().all();
        ObservableList<String> names = FXCollections.observableArrayList(all.stream().map(Persona::name).toList());
        all.addListener((ListChangeListener<Persona>) _ -> names.setAll(all.stream().map(Persona::name).toList()));
        return names;
    }

    /// The one that is open in the editor as it stands there, saved or not.
    private String text(String name) {
        return name.equals(window.personas().name().get()) ? window.personas().text().get()
                : window.personas().all().stream().filter(persona -> persona.name().equals(name)).map(Persona::text).findFirst().orElse("");
    }

    private void edit(String name) {
        window.personas().all().stream().filter(persona -> persona.name().equals(name) && !name.equals(window.personas().name().get())).findFirst()
                .ifPresent(window.personas()::choose);
        around.showPersonas.run();
    }

    private AgentsView view() {
        Map<Side, AgentsView.SidePane> panes = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            panes.put(side, pane(side));
        }
        OutcomeText outcomes = new OutcomeText(texts);
        return new AgentsView(model, new AgentsView.Surroundings(personas, around.models, profiles(), () -> around.alone.accept(this::start), around.open,
                run -> outcomes.of(run).map(Message::text).orElse(""), panes), texts);
    }

    private AgentsView.SidePane pane(Side side) {
        String id = "agent-" + side.name().toLowerCase(java.util.Locale.ROOT);
        PreviewView preview = around.preview.get();
        preview.setId(id + "-preview");
        preview.setZoom(BESIDE_EACH_OTHER);
        preview.setPlaceholder(new EmptyPane(texts.get("agents.empty.title"), texts.get("agents.empty.text")));
        Background<RunState, String> writer = new Background<>(around.report, preview::show);
        ObservableValue<List<RunCharts.Named>> runs = model.state().map(state -> state.map(now -> named(now, side)).orElse(List.of()));
        return new AgentsView.SidePane(preview, new RunCharts(id, runs, texts), run -> {
            preview.setGrowing(run.map(RunState::running).orElse(false));
            run.ifPresentOrElse(writer::submit, () -> preview.show(""));
        });
    }

    private List<RunCharts.Named> named(PairState state, Side side) {
        boolean several = state.request().repetitions() > 1;
        return AgentsModel.made(state, side).stream().map(made -> new RunCharts.Named(made.state(), texts.get(
                made.turn().phase() == Phase.TOGETHER ? "agents.chart.together" : "agents.chart.alone", several ? 1 : 0, made.turn().repetition()))).toList();
    }

    private ObservableValue<Map<String, String>> profiles() {
        return Bindings.createObjectBinding(() -> window.profiles().all().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                profile -> new TreeMap<>(profile.getValue()).entrySet().stream().map(option -> option.getKey() + "=" + option.getValue()).collect(Collectors.joining(", ")),
                (one, _) -> one, TreeMap::new)), window.profiles().names());
    }

    private void start() {
        Optional<FolderListing> found = window.sources().listing().get();
        if (found.isEmpty() || window.sources().included() == 0) {
            messages.show(Message.trouble(texts.get(found.isEmpty() ? "agents.nofolder" : found.get().readable().isEmpty() ? "outcome.nothing" : "run.nothingchecked")));
            return;
        }
        try {
            messages.clear();
            model.start(found.get().root(), window.sources().excludedNow());
        } catch (IllegalArgumentException e) {
            messages.show(Message.trouble(texts.get("run.invalid", texts.said(String.valueOf(e.getMessage())))));
        }
    }

    /// Shows a kept measurement as it was.
    void open(Path folder) {
        AgentsView view = tab.show();
        if (model.running().get()) {
            messages.show(Message.note(texts.get("measure.busy")));
        } else {
            reader.submit(folder);
            view.showLive();
        }
    }

    private Runnable read(Path folder) {
        try {
            PairState state = PairJournal.read(folder);
            return () -> model.open(state);
        } catch (IOException e) {
            String reason = Reasons.of(e);
            return () -> messages.show(Message.trouble(texts.get("history.trouble", texts.said(reason))));
        }
    }

    AgentsModel model() {
        return model;
    }

    Page<AgentsView> tab() {
        return tab;
    }
}
