import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Makes an application image and an installer of what `mvn -Pdist verify` has put into `target`: a runtime with jlink, the image with
/// jpackage and the argument files beside this file, the cache of loaded classes by one run without a display, then the
/// system's own script. What is the same everywhere is here and in `jpackage/common.args`.
class Package {
    private static final String FOUND_LATE = "java.naming,java.logging,java.management,java.xml,jdk.unsupported,jdk.charsets,jdk.localedata,jdk.accessibility";
    private static final Instant JARS_OF = Instant.parse("2026-01-01T00:00:00Z");
    /// Where the cache was built it is used as it lies: moving it within memory takes longer than reading it.
    private static final List<String> FROM_CACHE = List.of("-XX:AOTCache=$APPDIR/chimera.aot", "-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0",
            // where an installer changed the jars, the program starts without the cache, and says nothing
            "-Xlog:aot=off", "-Xlog:cds=off");
    private static final long MOST_BYTES = 80_000_000;

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
        // macOS takes no version that begins with zero
        this.version = os == Os.MACOS ? version.replaceFirst("^0\\.", "1.") : version;
    }

    /// @param arguments the version where no tag like `v1.2.3` says another
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Package packaging = new Package(Os.here(), tag().orElse(arguments[0].replaceFirst("-.*", "")));
        ClassFiles.modernise(packaging.jars().filter(jar -> jar.getFileName().toString().startsWith("picocli-")).findFirst().orElseThrow());
        packaging.runtime();
        packaging.licences();
        packaging.image();
        packaging.train();
        packaging.quickStart();
        packaging.words();
        packaging.installer();
        packaging.weigh();
    }

    /// The modules that the program's classes ask for, and those that are only found at run time: character sets, languages, the names of
    /// certificates' owners, reading by a screen reader.
    private void runtime() throws IOException, InterruptedException {
        delete(target.resolve("runtime"));
        String asked = output(tool("jdeps"), "--multi-release", "25", "--ignore-missing-deps", "--print-module-deps", "--module-path", target.resolve("javafx").toString(),
                "--class-path", String.join(File.pathSeparator, jars().map(Path::toString).toList()), target.resolve("libs/chimera-workbench.jar").toString()).strip();
        // not compressed here: the installer compresses all of it at once, and better
        run(tool("jlink"), "--module-path", target.resolve("javafx").toString(), "--add-modules", asked + "," + FOUND_LATE, "--include-locales", "en,de", "--strip-debug",
                "--no-header-files", "--no-man-pages", "--compress", "zip-0", "--exclude-resources", "**.so,**.dll,**.dylib", "--output", target.resolve("runtime").toString());
        natives();
    }

    private void licences() throws IOException {
        try (Stream<Path> javafx = Files.list(target.resolve("javafx"))) {
            List<Path> others = jars().filter(jar -> !jar.endsWith("chimera-workbench.jar")).toList();
            new Licences(target.resolve("licences"), target.resolve("runtime")).complete(Stream.concat(others.stream(), javafx.filter(jar -> jar.toString().endsWith(".jar"))).toList());
        }
    }

    private Stream<Path> jars() throws IOException {
        try (Stream<Path> all = Files.list(target.resolve("libs"))) {
            return all.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
        }
    }

    /// JavaFX's own libraries, as files of the runtime: else each user's first start would unpack them into the user's home and leave them there.
    private void natives() throws IOException {
        Path folder = target.resolve("runtime").resolve(os == Os.WINDOWS ? "bin" : "lib");
        try (Stream<Path> all = Files.list(target.resolve("javafx"))) {
            for (Path jar : all.filter(file -> file.toString().endsWith(".jar")).toList()) {
                try (ZipFile zip = new ZipFile(jar.toFile())) {
                    for (ZipEntry entry : zip.stream().filter(one -> one.getName().matches("[^/]+\\.(so|dll|dylib)")).toList()) {
                        Path file = folder.resolve(entry.getName());
                        if (!Files.exists(file)) {
                            Files.copy(zip.getInputStream(entry), file);
                        }
                    }
                }
            }
        }
    }

    private void image() throws IOException, InterruptedException {
        delete(target.resolve("dist"));
        // a cache of loaded classes is for jars of one time; not every installer keeps odd seconds
        for (Path jar : jars().toList()) {
            Files.setLastModifiedTime(jar, FileTime.from(JARS_OF));
        }
        run(tool("jpackage"), "@packaging/jpackage/common.args", "@packaging/jpackage/" + os.name().toLowerCase(Locale.ROOT) + ".args",
                "--type", "app-image", "--app-version", version);
    }

    /// One run of the installed command line that writes a report by its command, as files of all formats, and opens the window without a
    /// display, with the classes it loads and what it learns of their methods kept in a cache that both launchers then start from (JEP 483, 514, 515).
    private void train() throws IOException, InterruptedException {
        Path cache = app().toAbsolutePath().resolve("chimera.aot");
        Path home = Files.createTempDirectory("chimera-training");
        ProcessBuilder training = new ProcessBuilder(launcher(), "doctor", "--window", "--host", "http://127.0.0.1:9", everySortOfFile().toString()).inheritIO();
        training.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        training.environment().put("CHIMERA_HOME", home.toString());
        training.environment().put("JAVA_TOOL_OPTIONS", "-XX:AOTCacheOutput=" + cache + " -Dglass.platform=Headless -Dprism.order=sw -Xlog:aot=error");
        int code = training.start().waitFor();
        delete(home);
        if (code != 0 || !Files.exists(cache)) {
            throw new IOException("the training run ended with " + code + (Files.exists(cache) ? "" : " and wrote no cache"));
        }
        for (String launcher : List.of(os.name, "chimera")) {
            Path configuration = app().resolve(launcher + ".cfg");
            Files.writeString(configuration, Files.readString(configuration).replace("[JavaOptions]", "[JavaOptions]\njava-options="
                    + String.join("\njava-options=", FROM_CACHE)));
        }
        System.out.println("cache of loaded classes: " + (Files.size(cache) >> 20) + " MiB");
    }

    /// The sample folder and all that the readers are tested with, so that no reader's classes are missing in the cache.
    private Path everySortOfFile() throws IOException {
        Path folder = target.resolve("training");
        delete(folder);
        copy(Path.of("sample-reports/input"), folder.resolve("measurements"));
        copy(Path.of("src/test/resources/cases/ingest"), folder);
        return folder;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /// On Linux the packaged launcher asks the package manager for its own place at every start, which takes longer than the start; a command is
    /// started by the shell instead, with the same options.
    private void quickStart() throws IOException {
        if (os != Os.LINUX) {
            return;
        }
        List<String> configuration = Files.readAllLines(app().resolve("chimera.cfg"));
        String options = values(configuration, "java-options=").map(option -> "\"" + option + "\"").collect(Collectors.joining(" "));
        String path = values(configuration, "app.classpath=").collect(Collectors.joining(":"));
        String script = Files.readString(Path.of("packaging/linux/chimera.sh")).replace("OPTIONS", options).replace("CLASSPATH", path)
                .replace("MAIN", values(configuration, "app.mainclass=").findFirst().orElseThrow()).replace("$APPDIR", "$app");
        Path command = Path.of(launcher());
        Files.delete(command);
        Files.writeString(command, script);
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Stream<String> values(List<String> configuration, String key) {
        return configuration.stream().filter(line -> line.startsWith(key)).map(line -> line.substring(key.length()));
    }

    /// The manual page and the shell's completion, as the command line prints them.
    private void words() throws IOException, InterruptedException {
        if (os != Os.WINDOWS) {
            Path folder = app().resolveSibling("man");
            Files.createDirectories(folder);
            run(folder.resolve("chimera.1"), launcher(), "man");
            run(folder.resolveSibling("chimera.bash"), launcher(), "generate-completion");
        }
        if (os == Os.LINUX) {
            Files.copy(Path.of("packaging/linux/_chimera"), app().resolveSibling("_chimera"));
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

    private void weigh() throws IOException {
        try (Stream<Path> all = Files.list(target.resolve("dist"))) {
            for (Path installer : all.filter(Files::isRegularFile).toList()) {
                System.out.println(installer + ": " + Files.size(installer) + " bytes");
                if (installer.toString().endsWith(".deb") && Files.size(installer) > MOST_BYTES) {
                    throw new IOException(installer + " has more than " + MOST_BYTES + " bytes");
                }
            }
        }
    }

    private Path app() {
        return imageFolder().resolve(os.app);
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

    private static String output(String... command) throws IOException, InterruptedException {
        Path file = Files.createTempFile("chimera-packaging", ".txt");
        try {
            run(file, command);
            return Files.readString(file);
        } finally {
            Files.delete(file);
        }
    }

    private static void run(Path output, String... command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).redirectOutput(output.toFile()).start().waitFor();
        if (code != 0) {
            throw new IOException(List.of(command) + " ended with " + code);
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(command).inheritIO();
        // no file in a package is later than this: so the jars keep the time that the cache knows, and the same files give the same package
        process.environment().put("SOURCE_DATE_EPOCH", String.valueOf(JARS_OF.getEpochSecond()));
        int code = process.start().waitFor();
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
