package dev.chimera.core.run.history;

import dev.chimera.core.file.WholeFile;
import dev.chimera.core.run.journal.FigureCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// What was read of finished runs the last time, so that a long list need not open every folder. An entry holds only as long as the time and the
/// size of the run's summary are those that it was read with; a line that cannot be read counts as missing. So the file may be deleted at any time.
final class HistoryIndex {
    /// A later form of these lines gets another name, so that versions do not undo each other's work.
    static final String FILE = "history-1.index";
    /// Characters that are worth a thread of their own.
    private static final int PART = 200_000;
    private static final int MOST_PARTS = 8;
    private static final char TAB = '\t';

    private HistoryIndex() {}

    /// A finished run and the stamp of the summary that it was read from.
    ///
    /// @param name of the run's folder
    record Entry(String name, Stamp stamp, KeptRun run) {}

    /// @param modifiedNanos since the epoch
    record Stamp(long modifiedNanos, long size) {
        /// Of a run that has no summary.
        static final Stamp NONE = new Stamp(0, -1);
    }

    /// In the order of the file, newest first as a rule; none where there is no file that can be read.
    static List<Entry> read(Path file, Path runs) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            return List.of();
        }
        int parts = Math.clamp(text.length() / PART, 1, MOST_PARTS);
        List<IndexLines> all = IntStream.range(0, parts).mapToObj(part -> new IndexLines(text, line(text, part, parts), line(text, part + 1, parts), runs)).toList();
        return all.parallelStream().flatMap(lines -> lines.read().stream()).toList();
    }

    /// Where the first line of a part begins.
    private static int line(String text, int part, int parts) {
        int at = (int) ((long) text.length() * part / parts);
        int end = part == 0 ? -1 : text.indexOf('\n', Math.min(at, Math.max(0, text.length() - 1)));
        return part == 0 ? 0 : end < 0 ? text.length() : end + 1;
    }

    static void write(Path file, Collection<Entry> entries) throws IOException {
        StringBuilder text = new StringBuilder(entries.size() * 256);
        for (Entry entry : entries) {
            KeptRun run = entry.run;
            text.append(safe(entry.name)).append(TAB).append(entry.stamp.modifiedNanos).append(TAB).append(entry.stamp.size).append(TAB)
                    .append(run.startedAt().getEpochSecond()).append(TAB).append(run.startedAt().getNano()).append(TAB)
                    .append(run.state()).append(TAB).append(run.origin()).append(TAB).append(safe(run.agent())).append(TAB)
                    .append(safe(run.model())).append(TAB).append(safe(run.about())).append(TAB)
                    .append(run.files()).append(TAB).append(run.calls()).append(TAB)
                    .append(text(run.speed().ttftMillis())).append(TAB).append(text(run.speed().tokensPerSecond())).append(TAB)
                    .append(run.figures().map(HistoryIndex::text).orElse("\t\t\t\t")).append(TAB).append(run.newer()).append('\n');
        }
        WholeFile.writePrivate(file, text.toString());
    }

    private static String text(OptionalDouble number) {
        return number.isPresent() ? Double.toString(number.getAsDouble()) : "";
    }

    private static String text(FigureCounts figures) {
        return figures.supported() + "\t" + figures.derived() + "\t" + figures.contradicted() + "\t" + figures.unsupported() + "\t" + figures.ignored();
    }

    private static String safe(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }
}
