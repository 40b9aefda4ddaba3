package dev.chimera.ui.agents;

import dev.chimera.core.measure.Distribution;
import dev.chimera.core.measure.Gain;
import dev.chimera.core.measure.QueueTime;
import dev.chimera.core.run.PersonaDemands;
import dev.chimera.core.run.PersonaDemands.Demand;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.agents.AgentSetup;
import dev.chimera.core.run.agents.PairOutcome;
import dev.chimera.core.run.agents.PairResults;
import dev.chimera.core.run.agents.PairState;
import dev.chimera.core.run.agents.Phase;
import dev.chimera.core.run.agents.Sharing;
import dev.chimera.core.run.agents.Side;
import dev.chimera.ui.parts.Figures;
import dev.chimera.ui.parts.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Two agents in words.
final class PairWords {
    private final Function<RunState, String> ending;
    private final Texts texts;

    /// @param ending what a run's end means, empty where it needs no words
    PairWords(Function<RunState, String> ending, Texts texts) {
        this.ending = ending;
        this.texts = texts;
    }

    /// What is measured now, or how it ended.
    String phase(PairState state) {
        if (state.outcome().isPresent()) {
            return outcome(state, state.outcome().get());
        }
        return state.phase().map(phase -> texts.get("agents.now", state.repetition(), state.request().repetitions(), switch (phase) {
            case SOLO_A -> texts.get("agents.alone", state.request().a().agent().name());
            case SOLO_B -> texts.get("agents.alone", state.request().b().agent().name());
            case TOGETHER -> texts.get("agents.both");
        })).orElse(texts.get("agents.starting"));
    }

    private String outcome(PairState state, PairOutcome outcome) {
        return switch (outcome) {
            case PairOutcome.Done() -> texts.get("agents.ended.done");
            case PairOutcome.Stopped() -> texts.get("agents.ended.stopped");
            case PairOutcome.Interrupted() -> texts.get("agents.ended.interrupted");
            case PairOutcome.AgentFailed(var side, var _) -> texts.get("agents.ended.failed", state.request().agent(side).agent().name(),
                    state.agent(side).map(ending).filter(words -> !words.isEmpty()).orElse(texts.get("agents.ended.noreason")));
            case PairOutcome.Broken(var details) -> texts.get("agents.ended.broken", details.lines().findFirst().orElse(""));
        };
    }

    /// What one agent does now.
    String doing(PairState state, Side side) {
        if (state.outcome().isPresent()) {
            return state.agent(side).isPresent() ? "" : texts.get("agents.notbegun");
        }
        Optional<Phase> now = state.phase();
        if (now.isEmpty() || !now.get().involves(side)) {
            return texts.get(now.isEmpty() ? "agents.preparing" : "agents.waits");
        }
        String alone = texts.get(now.get() == Phase.TOGETHER ? "agents.doing.together" : "agents.doing.alone");
        return state.agent(side).filter(RunState::running).flatMap(run -> run.live().phase()).map(call -> alone + " · " + texts.get("phase." + call.name())).orElse(alone);
    }

    /// Model, options, server.
    String setup(AgentSetup setup) {
        String options = setup.options().text();
        return setup.engine().label() + " · " + (options.isEmpty() ? texts.get("agents.defaults") : options);
    }

    /// Time since the start, or what it took.
    String clock(PairState state, Instant now) {
        Instant end = state.endedAt().or(() -> state.ended().isEmpty() || state.outcome().isEmpty() ? Optional.empty() : state.startedAt()).orElse(now);
        return state.startedAt().map(start -> Figures.clock(Duration.between(start, end))).orElse(Figures.clock(Duration.ZERO));
    }

    /// The gain, or that none can be stated.
    String gain(PairResults results) {
        return results.factor().map(factor -> texts.get("agents.gain", rounded(factor.median()))).orElse(texts.get("agents.nogain"));
    }

    /// How the gain came about, a line a repetition.
    List<String> gains(PairResults results) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < results.gains().size(); i++) {
            Gain gain = results.gains().get(i);
            lines.add(texts.get("agents.gain.run", i + 1, rounded(gain.together().tokensPerSecond()), rounded(gain.alone()), rounded(gain.factor())));
        }
        results.factor().filter(factor -> factor.n() > 1).ifPresent(factor -> lines.add(texts.get("agents.gain.spread", factor.n(), rounded(factor.median()),
                rounded(factor.min()), rounded(factor.max())) + (factor.unsteady() ? " " + texts.get("agents.unsteady", Distribution.UNSTEADY) : "")));
        if (results.notMeasured() > 0) {
            lines.add(texts.get("agents.gain.without", results.notMeasured()));
        }
        return lines;
    }

    /// Where calls waited for each other.
    List<String> contended(PairResults results) {
        return results.contended().stream().map(endpoint -> {
            List<QueueTime> queues = List.of(results.a(), results.b()).stream().filter(agent -> agent.endpoint().equals(endpoint)).map(PairResults.Agent::queue).toList();
            return texts.get("agents.contended", endpoint, queues.stream().mapToInt(QueueTime::waited).sum(), queues.stream().mapToInt(QueueTime::calls).sum());
        }).toList();
    }

    Optional<String> sharing(Sharing sharing) {
        return switch (sharing) {
            case UNKNOWN, SEPARATE -> Optional.empty();
            case ONE_ENDPOINT, SAME_ADDRESS, SAME_MEMORY -> Optional.of(texts.get("agents.sharing." + sharing));
        };
    }

    /// Rates like `41.2 tok/s (n 12, 39.8–43.1)`.
    String rates(Optional<Distribution> rates) {
        return rates.map(each -> texts.get("agents.rates", rounded(each.median()), each.n(), rounded(each.p95()), rounded(each.min()), rounded(each.max()))
                + (each.unsteady() ? " " + texts.get("agents.unsteady", Distribution.UNSTEADY) : "")).orElse("–");
    }

    String queue(QueueTime queue) {
        return queue.calls() == 0 ? "–" : texts.get("agents.queue", seconds(queue.total()), queue.calls(), queue.waited(), seconds(queue.longest()));
    }

    String excluded(PairResults.Agent agent) {
        return texts.get("agents.excluded", agent.excluded(), agent.loads());
    }

    /// What a persona asks for, before anything is written.
    String demands(String persona) {
        List<Demand> demands = PersonaDemands.of(persona).demands();
        return demands.isEmpty() ? texts.get("agents.demands.none") : texts.get("agents.demands", demands.stream().map(this::asked).collect(Collectors.joining("; ")));
    }

    private String asked(Demand demand) {
        return switch (demand) {
            case Demand.Words(var least, var most) -> least == 0 ? texts.get("agents.demand.upto", most + 1) : texts.get("agents.demand.words", least, most);
            case Demand.Section(var title) -> texts.get("agents.demand.section", title);
            case Demand.Items(var section, var least) -> texts.get("agents.demand.items", least, section);
            case Demand.TableRows(var section, var least) -> texts.get("agents.demand.rows", least, section);
        };
    }

    /// What became of it.
    String verdict(PersonaDemands.Verdict verdict) {
        String found = verdict.demand() instanceof Demand.Section ? "" : ": " + verdict.found();
        return asked(verdict.demand()) + found + " · " + texts.get(verdict.met() ? "agents.met" : "agents.missed");
    }

    private static String seconds(Duration time) {
        return Figures.seconds(time.toNanos() / 1e9);
    }

    private static String rounded(double value) {
        return Figures.number(Math.rint(value * 100) / 100);
    }
}
