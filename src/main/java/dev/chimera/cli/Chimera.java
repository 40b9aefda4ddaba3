package dev.chimera.cli;

import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.report.export.ReportFormat;
import dev.chimera.core.run.Agent;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.Personas;
import dev.chimera.core.run.RunRequest;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.concurrent.Callable;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The command `chimera`: opens the workbench, or, where there is no display, writes the report of the folder instead.
@Command(name = "chimera", versionProvider = ProgramVersion.class, mixinStandardHelpOptions = true, sortOptions = false,
        description = "Turns a folder of LLM benchmark artifacts into a report in which no figure is false. "
                + "Without a command: opens the workbench.")
public final class Chimera implements Callable<Integer> {
    /// Opens the window, if there can be one.
    public interface Window {
        /// Returns when the window was closed.
        ///
        /// @return false if there can be no window here
        boolean open(Optional<Path> folder);

        /// What there is to open a window with: the display, JavaFX, and what draws. Once in a process, and not with [#attempt].
        default Screen screen() {
            return Screen.NONE;
        }

        /// Opens the window on a folder for a moment, with a report of it.
        ///
        /// @param home where it may keep files
        /// @return how that went
        default Screen attempt(Path folder, Path home) {
            return Screen.NONE;
        }
    }

    /// What was found out about windows on this machine.
    ///
    /// @param next what to do about it, empty for nothing
    public record Screen(String found, String next) {
        static final Screen NONE = new Screen("none: there is no display", "Commands work without one. For the window, start this from a desktop, or set DISPLAY.");

        /// Nothing is to be done.
        public static Screen good(String found) {
            return new Screen(found, "");
        }

        public static Screen noDisplay() {
            return NONE;
        }
    }

    private static final String COMPLETION = "generate-completion";
    private static final String MANUAL = "man";

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "the folder to open")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--out", paramLabel = "FOLDER", description = "where the report goes when no window can be opened (default: here)")
    private Path out = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JournalOptions journal = new JournalOptions();

    private final Window window;
    private final Path home;

    private Chimera(Window window, Path home) {
        this.window = window;
        this.home = home;
    }

    /// Runs the command line; never throws.
    ///
    /// @param home where the program keeps its files
    /// @return the exit code
    public static int run(String[] arguments, Window window, Path home, PrintWriter out, PrintWriter err) {
        return commands(arguments, window, home).setOut(SafeConsole.around(out)).setErr(SafeConsole.around(err)).setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF)).setCaseInsensitiveEnumValuesAllowed(true).setUsageHelpAutoWidth(true).execute(arguments);
    }

    private static CommandLine commands(String[] arguments, Window window, Path home) {
        CommandLine commands = new CommandLine(new Chimera(window, home));
        asked(arguments, all(window, home)).forEach((name, command) -> commands.addSubcommand(name, command.get()));
        return commands;
    }

    private static Map<String, Supplier<Object>> all(Window window, Path home) {
        Map<String, Supplier<Object>> all = new LinkedHashMap<>();
        all.put("ingest", IngestCommand::new);
        all.put("report", () -> new ReportCommand(home));
        all.put("resume", () -> new ResumeCommand(home));
        all.put("check", CheckCommand::new);
        all.put("models", ModelsCommand::new);
        all.put("sweep", () -> new SweepCommand(home));
        all.put("agents", () -> new AgentsCommand(home));
        all.put("history", () -> history(home));
        all.put("compare", () -> new CompareCommand(home));
        all.put("import", () -> new ImportCommand(home));
        all.put("doctor", () -> new DoctorCommand(window, home));
        all.put(COMPLETION, GenerateCompletion::new);
        all.put(MANUAL, ManCommand::new);
        return all;
    }

    /// Reading what all commands understand takes longer than starting: only those are made that the arguments name, all of them for
    /// what speaks of all, and none for a folder to open.
    private static Map<String, Supplier<Object>> asked(String[] arguments, Map<String, Supplier<Object>> all) {
        Map<String, Supplier<Object>> named = new LinkedHashMap<>(all);
        named.keySet().retainAll(List.of(arguments));
        boolean window = named.isEmpty() && (arguments.length == 0 || arguments.length == 1 && !arguments[0].startsWith("-"));
        boolean some = !named.isEmpty() && !named.containsKey(COMPLETION) && !named.containsKey(MANUAL);
        return some || window ? named : all;
    }

    private static CommandLine history(Path home) {
        return new CommandLine(new HistoryCommand(home)).addSubcommand(new HistoryShow(home)).addSubcommand(new HistoryDelete(home))
                .addSubcommand(new HistoryRestore(home));
    }

    @Override
    public Integer call() {
        if (window.open(folder)) {
            return ExitCode.DONE;
        }
        PrintWriter err = spec.commandLine().getErr();
        err.println("There is no display, so the workbench cannot open a window.");
        if (folder.isEmpty()) {
            err.println("Give a folder to get its report, or see `chimera --help`.");
            err.flush();
            return ExitCode.USAGE;
        }
        err.println("Writing the report of " + folder.get() + " instead.");
        Agent agent = new Agent(ReportCommand.AGENT, Personas.prompt("Insight"));
        RunRequest request = new RunRequest(folder.get(), Set.of(), agent, new Engine.BuiltIn(), GenerationOptions.DEFAULTS);
        return new ReportRun(spec.commandLine().getOut(), err, journal.journals(home), journal.report())
                .write(request, Map.of(out.resolve(ReportFiles.byDefault(folder.get())), ReportFormat.MD), true);
    }
}
