import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes an application image and an installer of what `mvn -Pdist verify` has put into `target`: a runtime with jlink, the image with
/// jpackage and the argument files beside this file, the cache of loaded classes by one run without a display, then the
/// system's own script. What is the same everywhere is here and in `jpackage/common.args`.
class Package {
    private static final String MODULES = "javafx.controls,java.desktop,java.net.http,java.xml,java.sql,java.logging,java.naming,java.management,"
            + "java.instrument,jdk.unsupported,jdk.charsets,jdk.localedata,jdk.zipfs,jdk.accessibility";

    private final Path bin = Path.of(System.getProperty("java.home"), "bin");
    private final Path target = Path.of("target");
    private final Os os;
    private final String version;

    enum Os {
        LINUX("chimera-workbench", "lib/app", "bin"), MACOS("Chimera Workbench", "Contents/app", "Contents/MacOS"), WINDOWS("Chimera Workbench", "app", "");

        final String name;
        final String app;
        final String launchers;

        Os(String name, String app, String launchers) {
            this.name = name;
            this.app = app;
            this.launchers = launchers;
        }

        static Os here() {
            String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
            return system.startsWith("win") ? WINDOWS : system.startsWith("mac") ? MACOS : LINUX;
        }
    }

    private Package(Os os, String version) {
        this.os = os;
        this.version = version;
    }

    /// @param arguments the version where no tag like `v1.2.3` says another
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Package packaging = new Package(Os.here(), tag().orElse(arguments[0].replaceFirst("-.*", "")));
        packaging.runtime();
        packaging.image();
        packaging.train();
        packaging.words();
        packaging.installer();
    }

    private void runtime() throws IOException, InterruptedException {
        delete(target.resolve("runtime"));
        run(tool("jlink"), "--module-path", target.resolve("javafx").toString(), "--add-modules", MODULES, "--include-locales", "en,de", "--strip-debug",
                "--no-header-files", "--no-man-pages", "--compress", "zip-6", "--output", target.resolve("runtime").toString());
    }

    private void image() throws IOException, InterruptedException {
        delete(target.resolve("dist"));
        run(tool("jpackage"), "@packaging/jpackage/common.args", "@packaging/jpackage/" + os.name().toLowerCase(Locale.ROOT) + ".args",
                "--type", "app-image", "--app-version", version);
    }

    /// One run of the installed command line that opens the window without a display and writes a report, with the classes it
    /// loads and the code it compiles kept in a cache that both launchers then start from (JEP 483, 514, 515).
    private void train() throws IOException, InterruptedException {
        Path app = imageFolder().resolve(os.app);
        Path cache = app.toAbsolutePath().resolve("chimera.aot");
        Path home = Files.createTempDirectory("chimera-training");
        ProcessBuilder training = new ProcessBuilder(launcher(), "doctor", "--window", "--host", "http://127.0.0.1:9").inheritIO();
        training.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        training.environment().put("CHIMERA_HOME", home.toString());
        training.environment().put("JAVA_TOOL_OPTIONS", "-XX:AOTCacheOutput=" + cache + " -Dglass.platform=Headless -Dprism.order=sw");
        int code = training.start().waitFor();
        delete(home);
        if (!Files.exists(cache)) {
            throw new IOException("the training run wrote no cache; it ended with " + code);
        }
        for (String launcher : List.of(os.name, "chimera")) {
            Path configuration = app.resolve(launcher + ".cfg");
            Files.writeString(configuration, Files.readString(configuration).replace("[JavaOptions]", "[JavaOptions]\njava-options=-XX:AOTCache=$APPDIR/chimera.aot"));
        }
        System.out.println("cache of loaded classes: " + (Files.size(cache) >> 20) + " MiB");
    }

    /// The manual page and the shell's completion, as the command line prints them.
    private void words() throws IOException, InterruptedException {
        if (os != Os.WINDOWS) {
            Path folder = imageFolder().resolve(os.app).resolveSibling("man");
            Files.createDirectories(folder);
            run(folder.resolve("chimera.1"), launcher(), "man");
            run(folder.resolveSibling("chimera.bash"), launcher(), "generate-completion");
        }
    }

    private void installer() throws IOException, InterruptedException {
        Path image = imageFolder();
        switch (os) {
            case LINUX -> run("sh", "packaging/linux/package.sh", tool("jpackage"), image.toString(), version);
            case MACOS -> run("sh", "packaging/macos/package.sh", tool("jpackage"), image.toString(), version);
            case WINDOWS -> run("cmd", "/c", "packaging\\windows\\package.cmd", tool("jpackage"), image.toString(), version);
        }
    }

    private Path imageFolder() {
        return target.resolve("dist").resolve(os.name + (os == Os.MACOS ? ".app" : ""));
    }

    private String launcher() {
        return imageFolder().resolve(os.launchers).resolve("chimera" + (os == Os.WINDOWS ? ".exe" : "")).toString();
    }

    private String tool(String name) {
        return bin.resolve(name + (os == Os.WINDOWS ? ".exe" : "")).toString();
    }

    private static Optional<String> tag() throws InterruptedException {
        try {
            Process git = new ProcessBuilder("git", "describe", "--tags", "--exact-match", "--match", "v[0-9]*").redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String name = new String(git.getInputStream().readAllBytes()).strip();
            return git.waitFor() == 0 ? Optional.of(name.substring(1)) : Optional.empty();
        } catch (IOException noGit) {
            return Optional.empty();
        }
    }

    private static void run(Path output, String... command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).redirectOutput(output.toFile()).start().waitFor();
        if (code != 0) {
            throw new IOException(List.of(command) + " ended with " + code);
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException(List.of(command) + " ended with " + code);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }
}
