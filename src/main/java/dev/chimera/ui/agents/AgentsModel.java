package dev.chimera.ui.agents;

import dev.chimera.core.run.RunState;
import dev.chimera.core.run.agents.PairRequest;
import dev.chimera.core.run.agents.PairState;
import dev.chimera.core.run.agents.Phase;
import dev.chimera.core.run.agents.Scenario;
import dev.chimera.core.run.agents.Side;
import dev.chimera.core.run.agents.Turn;
import dev.chimera.ui.fx.FxThread;
import dev.chimera.ui.fx.Latest;
import dev.chimera.ui.parts.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The two agents of this window, as they are set up, and the newest state of their measurement. JavaFX thread only.
public final class AgentsModel {
    private static final int MOST_RUNS = 1000;
    private final PairStarter starter;
    private final Texts texts;
    private final ObjectProperty<Scenario> scenario = new SimpleObjectProperty<>(Scenario.BASELINE_VS_CHIMERA);
    private final StringProperty runs = new SimpleStringProperty("1");
    private final AgentForm a;
    private final AgentForm b;
    private final ReadOnlyObjectWrapper<Optional<PairState>> state = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper unkept = new ReadOnlyStringWrapper("");
    private Runnable stop = () -> { };

    /// A run of one agent, over or going on.
    public record Made(Turn turn, RunState state) {}

    public AgentsModel(PairStarter starter, PersonaChoice personas, Texts texts) {
        this.starter = starter;
        this.texts = texts;
        a = new AgentForm(personas, texts);
        b = new AgentForm(personas, texts);
        scenario.subscribe(chosen -> {
            a.begin(chosen.beginning(Side.A));
            b.begin(chosen.beginning(Side.B));
        });
    }

    /// What would be measured now.
    ///
    /// @param excluded paths below the folder that are left out
    /// @throws IllegalArgumentException with a sentence for people
    PairRequest request(Path folder, Set<String> excluded) {
        return new PairRequest(folder, excluded, scenario.get(), a.setup(), b.setup(), repetitions());
    }

    private int repetitions() {
        try {
            int number = Integer.parseInt(runs.get().strip());
            if (number >= 1 && number <= MOST_RUNS) {
                return number;
            }
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException(texts.get("agents.runs.wrong", MOST_RUNS, runs.get()), none);
        }
        throw new IllegalArgumentException(texts.get("agents.runs.wrong", MOST_RUNS, runs.get()));
    }

    /// Starts; does nothing while a measurement is going on.
    ///
    /// @throws IllegalArgumentException with a sentence for people
    public void start(Path folder, Set<String> excluded) {
        FxThread.check();
        if (running.get()) {
            return;
        }
        PairRequest request = request(folder, excluded);
        unkept.set("");
        state.set(Optional.of(PairState.of(request)));
        running.set(true);
        Latest<PairState> newest = new Latest<>(this::show);
        stop = starter.start(request, newest::offer, reason -> FxThread.later(() -> unkept.set(reason)));
    }

    private void show(PairState next) {
        state.set(Optional.of(next));
        running.set(next.outcome().isEmpty());
    }

    public void stop() {
        stop.run();
    }

    /// Shows a measurement of an earlier day. Does nothing while one is going on.
    public void open(PairState ended) {
        FxThread.check();
        if (!running.get()) {
            scenario.set(ended.request().scenario());
            a.take(ended.request().a());
            b.take(ended.request().b());
            runs.set(Integer.toString(ended.request().repetitions()));
            state.set(Optional.of(ended));
        }
    }

    /// The runs of one agent that are over, and the one that goes on.
    public static List<Made> made(PairState state, Side side) {
        List<Made> all = new ArrayList<>();
        state.ended().stream().filter(run -> run.side() == side).forEach(run -> all.add(new Made(new Turn(run.repetition(), run.phase(), side), run.state())));
        Optional<Phase> now = state.phase().filter(phase -> phase.involves(side));
        Optional<RunState> current = state.agent(side).filter(run -> all.stream().noneMatch(made -> made.state.startedAt().equals(run.startedAt())));
        now.flatMap(phase -> current.map(run -> new Made(new Turn(state.repetition(), phase, side), run))).ifPresent(all::add);
        return all;
    }

    public ObjectProperty<Scenario> scenario() {
        return scenario;
    }

    /// How often all is measured, as it is typed.
    StringProperty runs() {
        return runs;
    }

    public AgentForm form(Side side) {
        return side == Side.A ? a : b;
    }

    /// Empty before the first measurement of this window.
    public ReadOnlyObjectProperty<Optional<PairState>> state() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /// Why nothing more is kept on disk; empty while all is well.
    public ReadOnlyStringProperty unkept() {
        return unkept.getReadOnlyProperty();
    }
}
