package dev.chimera.core.run.history;

import dev.chimera.core.file.WholeFile;
import dev.chimera.core.run.history.KeptRun.Origin;
import dev.chimera.core.run.history.KeptRun.Speed;
import dev.chimera.core.run.history.KeptRun.State;
import dev.chimera.core.run.journal.FigureCounts;
import dev.chimera.core.run.journal.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What was read of finished runs the last time, so that a long list need not open every folder. An entry holds only as long as the time and the
/// size of the run's summary are those that it was read with; a line that cannot be read counts as missing. So the file may be deleted at any time.
final class HistoryIndex {
    /// A later form of these lines gets another name, so that versions do not undo each other's work.
    static final String FILE = "history-1.index";
    private static final int FIELDS = 20;
    private static final char TAB = '\t';

    private HistoryIndex() {}

    /// A finished run and the stamp of the summary that it was read from.
    record Entry(Stamp stamp, KeptRun run) {}

    /// @param modifiedNanos since the epoch
    record Stamp(long modifiedNanos, long size) {
        /// Of a run that has no summary.
        static final Stamp NONE = new Stamp(0, -1);
    }

    /// By the name of the run's folder; empty where there is no file that can be read.
    static Map<String, Entry> read(Path file, Path runs) {
        Map<String, Entry> entries = new HashMap<>();
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            return entries;
        }
        String[] fields = new String[FIELDS];
        for (int at = 0, end = text.indexOf('\n'); end >= 0; at = end + 1, end = text.indexOf('\n', at)) {
            if (split(text, at, end, fields)) {
                entry(fields, runs).ifPresent(entry -> entries.put(entry.run.id(), entry));
            }
        }
        return entries;
    }

    private static boolean split(String text, int from, int to, String[] fields) {
        int at = from;
        for (int i = 0; i < FIELDS; i++) {
            int end = i == FIELDS - 1 ? to : text.indexOf(TAB, at);
            if (end < 0 || end > to) {
                return false;
            }
            fields[i] = text.substring(at, end);
            at = end + 1;
        }
        return true;
    }

    private static Optional<Entry> entry(String[] fields, Path runs) {
        try {
            Stamp stamp = new Stamp(Long.parseLong(fields[1]), Long.parseLong(fields[2]));
            Instant started = Instant.ofEpochSecond(Long.parseLong(fields[3]), Long.parseLong(fields[4]));
            Optional<FigureCounts> figures = fields[14].isEmpty() ? Optional.empty() : Optional.of(new FigureCounts(Long.parseLong(fields[14]),
                    Long.parseLong(fields[15]), Long.parseLong(fields[16]), Long.parseLong(fields[17]), Long.parseLong(fields[18])));
            return Optional.of(new Entry(stamp, new KeptRun(new RunFolder(runs.resolve(plain(fields[0]))), KeptRun.Kind.REPORT, started, State.valueOf(fields[5]),
                    Origin.valueOf(fields[6]), plain(fields[7]), plain(fields[8]), plain(fields[9]), Integer.parseInt(fields[10]),
                    Integer.parseInt(fields[11]), new Speed(number(fields[12]), number(fields[13])), figures, Boolean.parseBoolean(fields[19]))));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static OptionalDouble number(String field) {
        return field.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(field));
    }

    static void write(Path file, Collection<Entry> entries) throws IOException {
        StringBuilder text = new StringBuilder(entries.size() * 256);
        for (Entry entry : entries) {
            KeptRun run = entry.run;
            text.append(safe(run.id())).append(TAB).append(entry.stamp.modifiedNanos).append(TAB).append(entry.stamp.size).append(TAB)
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

    private static String plain(String field) {
        return field.indexOf('\\') < 0 ? field : field.translateEscapes();
    }
}
