package dev.chimera.cli;

import dev.chimera.core.report.export.ReportFormat;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A small folder of made-up measurements, for trying whether everything works; gone when closed.
final class TrialFolder implements AutoCloseable {
    private final Path root;

    private TrialFolder(Path root) {
        this.root = root;
    }

    static TrialFolder create() throws IOException {
        TrialFolder folder = new TrialFolder(Files.createTempDirectory("chimera-trial"));
        Files.createDirectories(folder.path());
        StringBuilder csv = new StringBuilder("model,num_gpu,ttft_ms,tokens_per_second\n");
        StringBuilder json = new StringBuilder("{\"results\":[");
        for (int i = 0; i < 40; i++) {
            csv.append(i % 2 == 0 ? "small" : "large").append(',').append(i % 4 * 10).append(',').append(200 + i * 37 % 90 + (i == 0 ? 4000 : 0)).append(',').append(60 - i % 2 * 25 + i % 7).append('\n');
            json.append(i == 0 ? "" : ",").append("{\"run\":").append(i).append(",\"eval_s\":").append(1.5 + i * 13 % 17 / 10.0).append('}');
        }
        Files.writeString(folder.path().resolve("latency.csv"), csv);
        Files.writeString(folder.path().resolve("runs.json"), json.append("]}"));
        Files.writeString(folder.path().resolve("notes.md"), "# Notes\n\n| setting | value |\n| --- | ---: |\n| threads | 4 |\n| batch | 512 |\n");
        return folder;
    }

    Path path() {
        return root.resolve("measurements");
    }

    /// A place for the files that the program keeps, apart from the user's.
    Path home() {
        return root.resolve("home");
    }

    /// Has the built-in writer report on a folder, by the command and into files of every format.
    ///
    /// @return how that went
    /// @throws IOException if it did not go through; the message is what the command said
    String report(Path data) throws IOException {
        Path report = root.resolve("report.md");
        StringWriter said = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of("report", data.toString(), "--engine", "builtin", "--out", report.toString()));
        for (ReportFormat format : ReportFormat.values()) {
            arguments.addAll(List.of("--format", format.name()));
        }
        long start = System.nanoTime();
        int code = Chimera.run(arguments.toArray(String[]::new), _ -> false, home(), new PrintWriter(new StringWriter()), new PrintWriter(said));
        if (code != ExitCode.DONE) {
            throw new IOException(said.toString().strip());
        }
        try (Stream<String> lines = Files.lines(report)) {
            return String.format(Locale.ROOT, "%s; %d lines by the built-in writer, as %s, in %.2f s", said.toString().lines().findFirst().orElse(""), lines.count(),
                    Arrays.stream(ReportFormat.values()).map(Enum::name).collect(Collectors.joining(", ")), (System.nanoTime() - start) / 1e9);
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
