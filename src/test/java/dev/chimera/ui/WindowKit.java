package dev.chimera.ui;

import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.llm.ollama.CallPolicy;
import dev.chimera.core.run.BodyPart;
import dev.chimera.core.run.RunState;
import dev.chimera.core.settings.Settings;
import dev.chimera.ui.agents.PairStarter;
import dev.chimera.ui.model.ModelDirectory;
import dev.chimera.ui.model.ServerModel;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.preview.PreviewView;
import dev.chimera.ui.prompts.Persona;
import dev.chimera.ui.prompts.PersonaShelf;
import dev.chimera.ui.sources.FolderListing;
import dev.chimera.ui.sweep.SweepShelf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.stage.Stage;
import javafx.stage.Window;

/// A window whose surroundings are in a test's hands: folder, server, runs, files, dialogs.
public final class WindowKit implements Desktop, PersonaShelf, ModelDirectory {
    final List<CallPolicy> policies = new ArrayList<>();
    /// What the server was told to hold: `load gemma3:1b 10m`, `unload gemma3:1b`.
    final List<String> told = new CopyOnWriteArrayList<>();
    Optional<String> memoryTrouble = Optional.empty();
    Map<String, String> defaults = Map.of("temperature", "1", "top_k", "64");
    final ScriptedRuns runs = new ScriptedRuns();
    final List<Settings> remembered = new ArrayList<>();
    final Map<Path, String> written = new HashMap<>();
    final List<Path> revealed = new ArrayList<>();
    final ScriptedKept kept = new ScriptedKept();
    final ScriptedShelf shelf = new ScriptedShelf();
    final ScriptedArchive archive = new ScriptedArchive();
    final ScriptedTemplates templates = new ScriptedTemplates();
    Function<RunState, String> report = WindowKit::markdown;
    SweepShelf sweeps = new ScriptedSweeps();
    PairStarter pairs = (_, _, _) -> () -> { };
    FolderListing listing = Fixtures.listing();
    Optional<Offer> offer = Optional.of(new Offer("0.12.3", List.of(new ServerModel("gemma3:1b", 815_319_791L, "999.89M", "Q4_K_M", 32768),
            new ServerModel("gemma3:latest", 3_338_801_804L, "4.3B", "Q4_K_M", 131072))));
    Optional<String> folderTrouble = Optional.empty();
    Optional<String> writeTrouble = Optional.empty();
    Optional<Path> folderChoice = Optional.of(Fixtures.FOLDER);
    Optional<Path> reportChoice = Optional.empty();
    final List<Settings> windows = new ArrayList<>();
    Optional<Path> fileChoice = Optional.of(Path.of("/home/ada/report.md"));
    List<Persona> personas = List.of(new Persona("Insight", "You are Chimera Insight. You write plainly and claim nothing that was not measured."),
            new Persona("Sceptic", "You doubt every figure until you know its n."));

    /// Opens the window on a stage.
    Workbench open(Stage stage, Settings settings) {
        PreviewView preview = new PreviewView(new Texts(Locale.ROOT), _ -> {});
        preview.setId("preview");
        Services services = new Services(this::list, (_, _, _, _) -> Fixtures.ingested(), this, runs, report, this::write, this, shelf, kept, policies::add, archive, templates, sweeps, pairs);
        return new Workbench(stage, new Workbench.Opening(settings, remembered::add, services, preview, this));
    }

    private FolderListing list(Path folder) throws IOException {
        if (folderTrouble.isPresent()) {
            throw new IOException(folderTrouble.get());
        }
        return new FolderListing(folder, listing.files(), listing.skipped());
    }

    private void write(Path file, byte[] content) throws IOException {
        if (writeTrouble.isPresent()) {
            throw new IOException(writeTrouble.get());
        }
        written.put(file, new String(content, StandardCharsets.UTF_8));
    }

    static String markdown(RunState state) {
        return state.body().stream().map(BodyPart::markdown).collect(Collectors.joining("\n\n")) + (state.pending().isEmpty() ? "" : "\n\n" + state.pending());
    }

    @Override
    public Offer ask(Endpoint endpoint) throws IOException {
        return offer.orElseThrow(() -> new IOException("Nothing answers at " + endpoint + ". Start it with \"ollama serve\"."));
    }

    @Override
    public List<Persona> all() {
        return personas;
    }

    @Override
    public List<Persona> standard() {
        return List.of(new Persona("Insight", "You are Chimera Insight."));
    }

    @Override
    public void keep(List<Persona> kept) {
        personas = kept;
    }

    @Override
    public Optional<Path> chooseFolder(Window owner, String title) {
        return folderChoice;
    }

    @Override
    public Optional<Path> chooseFile(Window owner, String title, String name) {
        return fileChoice;
    }

    @Override
    public Optional<Path> chooseReport(Window owner, String title) {
        return reportChoice;
    }

    @Override
    public void anotherWindow(Settings settings) {
        windows.add(settings);
    }

    @Override
    public void show(Path folder) {
        revealed.add(folder);
    }

    @Override
    public Map<String, String> defaults(Endpoint endpoint, String model) {
        return defaults;
    }

    @Override
    public void load(Endpoint endpoint, String model, String keepAlive) throws IOException {
        tell("load " + model + " " + keepAlive);
    }

    @Override
    public void unload(Endpoint endpoint, String model) throws IOException {
        tell("unload " + model);
    }

    private void tell(String words) throws IOException {
        if (memoryTrouble.isPresent()) {
            throw new IOException(memoryTrouble.get());
        }
        told.add(words);
    }
}
