package dev.chimera.core.ingest.table;

import dev.chimera.core.fact.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One column as it streams past. One thread.
public final class Column {
    /// Above this many different values they are no longer told apart.
    public static final int DISTINCT = 64;
    private static final int SAMPLES = 20;
    private static final String TRUE = "true";
    private static final String FALSE = "false";
    private static final long TRUE_HASH = Distinct.hash(TRUE);
    private static final long FALSE_HASH = Distinct.hash(FALSE);

    /// A cell that is text, kept in case the column turns out to be numbers.
    public record Stray(long row, long line, String text) {}

    private final String name;
    private final String key;
    private final Vocabulary.Term term;
    private Unit unit;
    private boolean mixedUnits;
    private final NumberSeries numbers;
    private long missing;
    private long texts;
    private long moments;
    private long truths;
    private final List<Long> missingRows = new ArrayList<>();
    private final List<Stray> strays = new ArrayList<>();
    private @Nullable Distinct words;
    private @Nullable String firstText;
    private @Nullable Instant earliest;
    private @Nullable Instant latest;
    private long earliestRow;
    private long latestRow;

    Column(String name, String key, Vocabulary.Term term, boolean profileOnly) {
        numbers = new NumberSeries(!profileOnly);
        this.name = name;
        this.key = key;
        this.term = term;
        unit = term.unit();
    }

    /// A unit that stands in a cell.
    void unit(Unit stated, long row) {
        if (!stated.isNone() && !stated.equals(unit)) {
            mixedUnits |= !unit.isNone() || row > 1 && numbers.n() > 0;
            unit = unit.isNone() ? stated : unit;
        }
    }

    /// Whether another text would only be counted.
    boolean isOnlyCounted() {
        return words != null && words.isFull() && strays.size() == SAMPLES && term.role() != ColumnRole.SUBJECT;
    }

    void countText() {
        texts++;
    }

    void missing(long row) {
        missing++;
        if (missingRows.size() < 8) {
            missingRows.add(row);
        }
    }

    /// @param hash of the text, see {@link Distinct#hash}
    void text(String text, long hash, long row, long line) {
        texts++;
        see(text, hash);
        if (strays.size() < SAMPLES) {
            strays.add(new Stray(row, line, text.length() > 60 ? text.substring(0, 60) + "…" : text));
        }
    }

    void truth(boolean value) {
        truths++;
        see(value ? TRUE : FALSE, value ? TRUE_HASH : FALSE_HASH);
    }

    void moment(Instant instant, long row) {
        moments++;
        if (earliest == null || instant.isBefore(earliest)) {
            earliest = instant;
            earliestRow = row;
        }
        if (latest == null || instant.isAfter(latest)) {
            latest = instant;
            latestRow = row;
        }
        if (words == null || !words.isFull()) {
            String text = instant.toString();
            see(text, Distinct.hash(text));
        }
    }

    private void see(String value, long hash) {
        if (firstText == null) {
            firstText = value;
        }
        if (words == null) {
            words = new Distinct();
        }
        words.hashed(hash);
    }

    void unit(Unit stated) {
        unit = stated;
    }

    public String name() {
        return name;
    }

    /// What names the quantity: the whole name, or the last key of a JSON path.
    public String key() {
        return key;
    }

    /// What the name means.
    public Vocabulary.Term term() {
        return term;
    }

    public Unit unit() {
        return unit;
    }

    /// Whether cells stated different units.
    public boolean mixedUnits() {
        return mixedUnits;
    }

    public NumberSeries numbers() {
        return numbers;
    }

    public long missing() {
        return missing;
    }

    /// The first rows without a value, at most 8.
    public List<Long> missingRows() {
        return List.copyOf(missingRows);
    }

    public long texts() {
        return texts;
    }

    public long moments() {
        return moments;
    }

    public long truths() {
        return truths;
    }

    public List<Stray> strays() {
        return List.copyOf(strays);
    }

    /// Different values, -1 when there are more than {@link #DISTINCT}.
    public int distinct() {
        int different = words == null ? 0 : words.count();
        int all = different < 0 ? different : different + numbers.distinct();
        return all > DISTINCT ? -1 : all;
    }

    /// The only text, where there is just one and nothing else.
    public @Nullable String only() {
        return numbers.n() == 0 && distinct() == 1 ? firstText : null;
    }

    public @Nullable Instant earliest() {
        return earliest;
    }

    public @Nullable Instant latest() {
        return latest;
    }

    public long earliestRow() {
        return earliestRow;
    }

    public long latestRow() {
        return latestRow;
    }

    /// Whether the column is one of numbers: they are the majority of its cells, in one unit.
    public boolean isNumeric() {
        return numbers.n() > 0 && !mixedUnits && numbers.n() > texts + moments + truths;
    }
}
