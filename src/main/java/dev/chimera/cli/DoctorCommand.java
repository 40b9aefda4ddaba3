package dev.chimera.cli;

import dev.chimera.core.file.OwnerOnly;
import dev.chimera.core.llm.ollama.ModelEntry;
import dev.chimera.core.llm.ollama.OllamaServer;
import dev.chimera.core.llm.ollama.OllamaUnavailable;
import dev.chimera.core.report.Printable;
import dev.chimera.core.run.journal.RunFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chimera doctor`: what is there on this machine, and what to do about what is not.
@Command(name = "doctor", mixinStandardHelpOptions = true, sortOptions = false, description = "Tells what is there: Java, the window, the folders, the "
        + "model server; tries a report; and says what to do about what is not.")
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions server = new ServerOptions();

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "the folder to try a report of (default: a small one that is made up)")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--window", description = "also open the window for a moment, with a report of the folder")
    private boolean showWindow;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Chimera.Window window;
    private final Path home;
    private boolean healthy = true;

    /// @param home where the program keeps its files
    DoctorCommand(Chimera.Window window, Path home) {
        this.window = window;
        this.home = home;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        line("Program", "Chimera Workbench " + ProgramVersion.number());
        line("Java", System.getProperty("java.version") + ", " + System.getProperty("java.vendor") + ", " + Runtime.getRuntime().availableProcessors() + " processors, at most "
                + (Runtime.getRuntime().maxMemory() >> 20) + " MiB of heap");
        line("System", System.getProperty("os.name") + " " + System.getProperty("os.version") + ", " + System.getProperty("os.arch"));
        command();
        if (!showWindow) {
            screen(window.screen());
        }
        files();
        trial();
        ollama();
        out.flush();
        return healthy ? ExitCode.DONE : ExitCode.NOTHING_TO_REPORT;
    }

    private void command() {
        OnPath path = OnPath.here();
        line("Command", path.found().map(file -> "chimera, " + Printable.text(file.toString())).orElse("`chimera` is not on the PATH"));
        path.next().ifPresent(this::next);
    }

    private void screen(Chimera.Screen screen) {
        line("Window", Printable.text(screen.found()));
        if (!screen.next().isEmpty()) {
            next(screen.next());
        }
    }

    private void files() {
        try {
            OwnerOnly.folders(home);
            Path probe = Files.createTempFile(home, "doctor", ".tmp");
            Files.delete(probe);
            line("Its files", home + ", writable, " + (home.toFile().getUsableSpace() >> 20) + " MiB free");
            line("Runs", RunFolder.allIn(home) + ", " + kept() + " kept");
        } catch (IOException e) {
            trouble("Its files", home + " cannot be written (" + Printable.text(String.valueOf(e.getMessage())) + "): settings and runs will not be kept",
                    "Make that folder writable, or name another in the environment variable CHIMERA_HOME.");
        }
    }

    private long kept() throws IOException {
        Path runs = RunFolder.allIn(home);
        if (!Files.isDirectory(runs)) {
            return 0;
        }
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.count();
        }
    }

    private void trial() {
        try (TrialFolder folder = TrialFolder.create()) {
            Path tried = this.folder.orElse(folder.path());
            line("A report", folder.report(tried));
            if (showWindow) {
                screen(window.attempt(tried, folder.home()));
            }
        } catch (IOException | RuntimeException e) {
            trouble("A report", "the trial did not go through: " + Printable.text(String.valueOf(e.getMessage())), "Please report this with the lines above.");
        }
    }

    /// No server is no trouble: the built-in writer needs none.
    private void ollama() {
        try (OllamaServer ollama = new OllamaServer(server.endpoint())) {
            List<ModelEntry> models = ollama.models();
            line("Ollama", "version " + Printable.text(ollama.version()) + " at " + server.endpoint() + ", " + models.size() + (models.size() == 1 ? " model" : " models"));
            models.forEach(model -> line("", String.format(Locale.ROOT, "%s, %.2f GB, %s", Printable.text(model.name()), model.bytes() / 1e9, Printable.text(model.quantization()))));
            if (models.isEmpty()) {
                next("Get a model with `ollama pull`, for example `ollama pull gemma3:1b`; until then the built-in writer does the reports.");
            }
        } catch (OllamaUnavailable e) {
            line("Ollama", Sentences.of(e.failure()));
            next("The built-in writer does the reports. For a model, install Ollama and start `ollama serve`, or name another server with --host.");
        }
    }

    private void trouble(String what, String found, String next) {
        healthy = false;
        line(what, found);
        next(next);
    }

    private void line(String what, String found) {
        spec.commandLine().getOut().println(String.format(Locale.ROOT, "%-11s %s", what, found));
    }

    private void next(String sentence) {
        line("", "-> " + sentence);
    }
}
