package dev.chimera.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.chimera.core.report.Printable;
import dev.chimera.core.report.ReportMarkdown;
import dev.chimera.core.run.history.History;
import dev.chimera.core.run.history.KeptRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `chimera history`: the runs that are kept.
@Command(name = "history", mixinStandardHelpOptions = true, sortOptions = false, description = "Lists the runs that are kept, newest first, with measurements of two agents and sweeps. "
        + "RUN is the beginning of an id or of its last part, `last`, or a run's folder.")
final class HistoryCommand implements Callable<Integer> {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    @Option(names = "--search", paramLabel = "WORDS", description = "only runs with all these words in id, date, agent, model, folder or state")
    private String search = "";

    @Option(names = "--limit", paramLabel = "N", description = "at most so many runs (default: all)")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--json", description = "as JSON on standard output")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Path home;

    /// @param home where the program keeps its files
    HistoryCommand(Path home) {
        this.home = home;
    }

    static History history(Path home) {
        return new History(home, ReportMarkdown::of, Clock.systemUTC());
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            List<KeptRun> runs = History.search(history(home).list(), search).stream().limit(Math.max(0, limit)).toList();
            if (json) {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                runs.forEach(run -> array.add(RunJson.of(run)));
                out.println(array.toPrettyString());
            } else {
                runs.forEach(run -> out.println(line(run)));
            }
            if (runs.isEmpty()) {
                err.println(search.isBlank() ? "No run is kept yet." : "No kept run holds these words.");
            }
            return ExitCode.DONE;
        } catch (IOException e) {
            err.println("The history cannot be read: " + Printable.text(String.valueOf(e.getMessage())) + ".");
            return ExitCode.DATA_UNREADABLE;
        }
    }

    private static String line(KeptRun run) {
        return String.format(Locale.ROOT, "%s  %s  %-18s %-22s %-24s %10s %12s %6s  %s", Printable.text(run.id()),
                DATE.format(run.startedAt().atZone(ZoneId.systemDefault())), Printable.text(name(run)), Printable.text(run.model()),
                Printable.text(run.aboutName()), figure("%.0f ms", run.speed().ttftMillis()), figure("%.1f tok/s", run.speed().tokensPerSecond()),
                figure("%.0f %%", times(100, run.share())), state(run)).stripTrailing();
    }

    private static String name(KeptRun run) {
        return run.kind() == KeptRun.Kind.SWEEP ? "sweep, " + run.calls() + " calls" : run.agent();
    }

    static String state(KeptRun run) {
        String words = run.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words + (run.origin() == KeptRun.Origin.IMPORTED ? ", imported" : "") + (run.newer() ? ", of a later version" : "");
    }

    private static OptionalDouble times(double factor, OptionalDouble value) {
        return value.isPresent() ? OptionalDouble.of(factor * value.getAsDouble()) : value;
    }

    private static String figure(String form, OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, form, value.getAsDouble()) : "–";
    }
}
