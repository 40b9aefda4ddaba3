package dev.chimera.core.run.history;

import dev.chimera.core.run.history.HistoryIndex.Entry;
import dev.chimera.core.run.history.HistoryIndex.Stamp;
import dev.chimera.core.run.history.KeptRun.Origin;
import dev.chimera.core.run.history.KeptRun.Speed;
import dev.chimera.core.run.history.KeptRun.State;
import dev.chimera.core.run.journal.FigureCounts;
import dev.chimera.core.run.journal.RunFolder;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads lines of the index out of its text, field by field and without a copy of each: ten thousand of them are looked at before a list shows.
/// One thread.
final class IndexLines {
    private static final char TAB = '\t';
    private final String text;
    private final int end;
    private final Path runs;
    private int at;
    private int stop;
    private String agent = "";
    private String model = "";
    private String about = "";

    /// @param from where a line begins
    /// @param to where a line ends, or the text does
    IndexLines(String text, int from, int to, Path runs) {
        this.text = text;
        at = from;
        end = to;
        this.runs = runs;
    }

    /// Those that can be read, in order.
    List<Entry> read() {
        List<Entry> entries = new ArrayList<>();
        while (at < end) {
            int line = text.indexOf('\n', at);
            if (line < 0) {
                break;
            }
            stop = line;
            try {
                entries.add(entry());
            } catch (IllegalArgumentException | DateTimeException | ArithmeticException damaged) {
                // it is read from its folder instead
            }
            at = line + 1;
        }
        return entries;
    }

    private Entry entry() {
        String name = plain(word());
        Stamp stamp = new Stamp(whole(), whole());
        Instant started = Instant.ofEpochSecond(whole(), whole());
        State state = State.valueOf(word());
        Origin origin = Origin.valueOf(word());
        agent = like(agent);
        model = like(model);
        about = like(about);
        int files = (int) whole();
        int calls = (int) whole();
        Speed speed = new Speed(number(), number());
        Optional<FigureCounts> figures = figures();
        boolean newer = Boolean.parseBoolean(word());
        if (at <= stop) {
            throw new IllegalArgumentException("a field too many");
        }
        return new Entry(name, stamp, new KeptRun(new RunFolder(runs.resolve(name)), KeptRun.Kind.REPORT, started, state, origin, plain(agent), plain(model), plain(about),
                files, calls, speed, figures, newer));
    }

    /// The end of the field that begins here; the next one begins behind it.
    private int field() {
        if (at > stop) {
            throw new IllegalArgumentException("a field is missing");
        }
        int tab = text.indexOf(TAB, at);
        return tab < 0 || tab > stop ? stop : tab;
    }

    private String word() {
        int to = field();
        String word = text.substring(at, to);
        at = to + 1;
        return word;
    }

    /// The next word, the same object where it is the same as in the line before: most runs are of few agents, models and folders.
    private String like(String before) {
        int to = field();
        boolean same = to - at == before.length() && text.startsWith(before, at);
        String word = same ? before : text.substring(at, to);
        at = to + 1;
        return word;
    }

    private long whole() {
        int to = field();
        long value = Long.parseLong(text, at, to, 10);
        at = to + 1;
        return value;
    }

    private OptionalDouble number() {
        String word = word();
        return word.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(word));
    }

    private Optional<FigureCounts> figures() {
        if (field() == at) {
            for (int i = 0; i < 5; i++) {
                at = field() + 1;
            }
            return Optional.empty();
        }
        return Optional.of(new FigureCounts(whole(), whole(), whole(), whole(), whole()));
    }

    private static String plain(String field) {
        return field.indexOf('\\') < 0 ? field : field.translateEscapes();
    }
}
