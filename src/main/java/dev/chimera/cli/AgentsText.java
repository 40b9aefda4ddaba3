package dev.chimera.cli;

import dev.chimera.core.measure.Distribution;
import dev.chimera.core.measure.Gain;
import dev.chimera.core.measure.QueueTime;
import dev.chimera.core.report.Printable;
import dev.chimera.core.run.PersonaDemands;
import dev.chimera.core.run.PersonaDemands.Demand;
import dev.chimera.core.run.agents.AgentSetup;
import dev.chimera.core.run.agents.PairOutcome;
import dev.chimera.core.run.agents.PairRequest;
import dev.chimera.core.run.agents.PairResults;
import dev.chimera.core.run.agents.PairState;
import dev.chimera.core.run.agents.Sharing;
import dev.chimera.core.run.agents.Side;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What two agents gave, in words and columns.
final class AgentsText {
    private AgentsText() {}

    static String of(PairState state) {
        PairResults results = PairResults.of(state);
        StringBuilder text = new StringBuilder();
        for (Side side : Side.values()) {
            agent(text, state.request().agent(side), results.agent(side));
        }
        sharing(state.sharing()).ifPresent(line -> text.append(line).append('\n'));
        results.contended().forEach(endpoint -> text.append("Contended at ").append(endpoint).append(": calls waited for each other.\n"));
        results.factor().ifPresentOrElse(factor -> text.append(gain(results, factor)),
                () -> text.append("No gain is stated: not all runs came to their end with measured calls.\n"));
        return text.toString().stripTrailing();
    }

    private static void agent(StringBuilder text, AgentSetup setup, PairResults.Agent agent) {
        String options = setup.options().values().entrySet().stream().map(option -> option.getKey().label() + "=" + option.getValue().toPlainString())
                .collect(Collectors.joining(" "));
        text.append(Printable.text(setup.agent().name())).append("  ").append(Printable.text(setup.engine().label())).append(" at ").append(agent.endpoint())
                .append("  ").append(options.isEmpty() ? "server defaults" : options).append('\n');
        agent.soloRates().ifPresent(rates -> text.append("  alone     ").append(rates(rates)).append('\n'));
        agent.togetherRates().ifPresent(rates -> text.append("  together  ").append(rates(rates)).append('\n'));
        text.append("  queue     ").append(queue(agent.queue())).append('\n');
        if (agent.loads() + agent.excluded() > 0) {
            text.append("  ").append(agent.loads()).append(" calls together loaded the model; ").append(agent.excluded()).append(" calls are excluded\n");
        }
        agent.demands().forEach(verdict -> text.append("  persona   ").append(demand(verdict)).append('\n'));
    }

    private static String rates(Distribution rates) {
        return String.format(Locale.ROOT, "n %d  median %.2f tok/s  p95 %.2f  %.2f to %.2f%s", rates.n(), rates.median(), rates.p95(), rates.min(), rates.max(),
                rates.unsteady() ? "  WARNING: varies by more than " + Distribution.UNSTEADY + " of its mean" : "");
    }

    private static String queue(QueueTime queue) {
        return String.format(Locale.ROOT, "%.2f s over %d calls together, %d waited, longest %.2f s", queue.total().toNanos() / 1e9, queue.calls(), queue.waited(),
                queue.longest().toNanos() / 1e9);
    }

    private static String gain(PairResults results, Distribution factor) {
        StringBuilder text = new StringBuilder();
        for (Gain gain : results.gains()) {
            text.append(String.format(Locale.ROOT, "Together %.2f tokens per second on the wall, one after the other %.2f: gain %.3f%n",
                    gain.together().tokensPerSecond(), gain.alone(), gain.factor()));
        }
        if (factor.n() > 1) {
            text.append(String.format(Locale.ROOT, "Gain: n %d, median %.3f, %.3f to %.3f%n", factor.n(), factor.median(), factor.min(), factor.max()));
        }
        return text.append(results.notMeasured() > 0 ? results.notMeasured() + " runs gave no gain.\n" : "").toString();
    }

    static String demand(PersonaDemands.Verdict verdict) {
        String asked = switch (verdict.demand()) {
            case Demand.Words(var least, var most) -> (least == 0 ? "up to " + most : least + " to " + most) + " words: " + verdict.found();
            case Demand.Section(var title) -> "section \"" + Printable.text(title) + "\": " + (verdict.met() ? "there" : "not there");
            case Demand.Items(var section, var least) -> least + " items or more in \"" + Printable.text(section) + "\": " + verdict.found();
            case Demand.TableRows(var section, var least) -> least + " table rows or more in \"" + Printable.text(section) + "\": " + verdict.found();
        };
        return asked + (verdict.met() ? ", met" : ", missed");
    }

    static Optional<String> sharing(Sharing sharing) {
        return switch (sharing) {
            case UNKNOWN, SEPARATE -> Optional.empty();
            case ONE_ENDPOINT -> Optional.of("Both agents use one server.");
            case SAME_ADDRESS -> Optional.of("The two endpoints are the same server: their addresses name one port of one machine.");
            case SAME_MEMORY -> Optional.of("The two endpoints are the same server: they hold the same model in memory until the same moment.");
        };
    }

    static Optional<String> ending(PairOutcome outcome, PairRequest request) {
        return switch (outcome) {
            case PairOutcome.Done ignored -> Optional.empty();
            case PairOutcome.Stopped ignored -> Optional.of("Stopped. What was written so far is kept.");
            case PairOutcome.Interrupted ignored -> Optional.of("The program ended before the measurement did. What was written so far is kept.");
            case PairOutcome.AgentFailed(var side, var failed) -> Optional.of(Printable.text(request.agent(side).agent().name()) + ": " + Sentences.of(failed));
            case PairOutcome.Broken(var details) -> Optional.of("The program failed. Please report these lines:\n" + details);
        };
    }
}
