import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The licence texts that go along: what the jars hold, was unpacked by the build; what they do not hold comes from `licences/libraries.txt`. A jar
/// without a text, or without its line in THIRD-PARTY.txt, ends the packaging.
class Licences {
    private final Path folder;
    private final Path runtime;
    private final List<Library> libraries = new ArrayList<>();

    /// @param jars how their names begin
    private record Library(String jars, String text, String copyright) {}

    Licences(Path folder, Path runtime) throws IOException {
        this.folder = folder;
        this.runtime = runtime;
        for (String line : Files.readAllLines(Path.of("packaging/licences/libraries.txt"))) {
            if (!line.startsWith("#")) {
                String[] fields = line.split("\\s*\\|\\s*");
                libraries.add(new Library(fields[0], fields[1], fields[2]));
            }
        }
    }

    /// @param jars all that is in the image, but for the program's own
    void complete(List<Path> jars) throws IOException {
        String list = Files.readString(folder.resolve("THIRD-PARTY.txt"));
        List<String> missing = new ArrayList<>();
        for (Path jar : jars) {
            String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
            Path own = folder.resolve(name + "-jar");
            Optional<Library> library = libraries.stream().filter(one -> name.startsWith(one.jars)).findFirst();
            if (library.isPresent()) {
                Files.createDirectories(own);
                Files.writeString(own.resolve("LICENSE"), text(library.get()));
            }
            if (!held(own)) {
                missing.add(name + " has no licence text");
            }
            if (!list.contains(name.replaceFirst("-(\\d[^-]*(-M\\d+)?)(-(linux|win|mac).*)?$", ":$1 "))) {
                missing.add(name + " is not in THIRD-PARTY.txt");
            }
        }
        if (!missing.isEmpty()) {
            throw new IOException(String.join("\n", missing));
        }
        removeEmpty();
    }

    private static String lines(String notices) {
        return notices.replace("; ", "\n");
    }

    private String text(Library library) throws IOException {
        return switch (library.text) {
            case "Apache-2.0" -> lines(library.copyright) + "\n\n" + Files.readString(Path.of("packaging/LICENSE"));
            case "GPL-2.0-CE" -> lines(library.copyright) + "\n\n" + Files.readString(runtime.resolve("legal/java.base/LICENSE"));
            case "LGPL-3.0" -> lines(library.copyright) + "\n\n" + Files.readString(lgpl());
            default -> Files.readString(Path.of("packaging/licences", library.text + ".txt")).replace("COPYRIGHT", lines(library.copyright));
        };
    }

    private Path lgpl() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.endsWith("LICENSE-LGPL-3.txt")).findFirst().orElseThrow();
        }
    }

    private static boolean held(Path own) throws IOException {
        if (!Files.isDirectory(own)) {
            return false;
        }
        try (Stream<Path> all = Files.walk(own)) {
            return all.anyMatch(file -> Files.isRegularFile(file) && file.getFileName().toString().matches("(LICEN[SC]E|COPYING).*"));
        }
    }

    private void removeEmpty() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path inside : all.filter(Files::isDirectory).sorted(java.util.Comparator.reverseOrder()).toList()) {
                try (Stream<Path> left = Files.list(inside)) {
                    if (left.findAny().isPresent()) {
                        continue;
                    }
                }
                Files.delete(inside);
            }
        }
    }
}
