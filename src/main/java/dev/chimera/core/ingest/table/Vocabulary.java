package dev.chimera.core.ingest.table;

import dev.chimera.core.fact.Unit;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What column names and words in cells mean, worked out once for each: many files of a folder have the same columns and models. One thread.
public final class Vocabulary {
    private static final int MOST = 20_000;

    /// @param unit as the name states it
    /// @param totals what a row of it may have to add up to, see {@link RowChecks}
    public record Term(ColumnName name, ColumnRole role, Unit unit, List<List<String>> totals) {
        /// Whether figures by group make sense: not for what identifies, and not for mere counts.
        public boolean isGrouped() {
            return role.isGrouped(name.measure());
        }
    }

    private final boolean profileOnly;
    private final @Nullable RowLines lines;
    private final Runnable place;
    private final Map<String, Term> terms = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, byte[]> quoted = new HashMap<>();
    private final Words words = new Words();
    private final NumberRows.Spares spares = new NumberRows.Spares();

    /// @param profileOnly whether tables leave out what only facts and smells need: groups and repeated rows
    public Vocabulary(boolean profileOnly) {
        this(profileOnly, () -> { });
    }

    /// @param place run for every column, and in JSON for every place that a value may stand in
    public Vocabulary(boolean profileOnly, Runnable place) {
        this(profileOnly, null, place);
    }

    /// For tables whose rows are looked for, and nothing else.
    public Vocabulary(RowLines lines) {
        this(true, lines, () -> { });
    }

    private Vocabulary(boolean profileOnly, @Nullable RowLines lines, Runnable place) {
        this.profileOnly = profileOnly;
        this.place = place;
        this.lines = lines;
    }

    void rowBegins(Table table, long row, long line) {
        if (lines != null) {
            lines.begins(table, row, line);
        }
    }

    /// One more column or place.
    public void place() {
        place.run();
    }

    boolean profileOnly() {
        return profileOnly;
    }

    /// The same name, held once for all files.
    String once(String name) {
        String known = names.get(name);
        if (known == null && names.size() < MOST) {
            names.put(name, name);
        }
        return known == null ? name : known;
    }

    /// A JSON key in its quotes as bytes, null where it does not stand in a file as it is.
    public byte @Nullable [] quoted(String key) {
        byte[] known = quoted.get(key);
        if (known == null && !key.isEmpty() && key.chars().noneMatch(c -> c < ' ' || c == '"' || c == '\\')) {
            known = ('"' + key + '"').getBytes(StandardCharsets.UTF_8);
            if (quoted.size() < MOST) {
                quoted.put(key, known);
            }
        }
        return known;
    }

    Words words() {
        return words;
    }

    NumberRows.Spares spares() {
        return spares;
    }

    /// @param key a header, or the last key of a JSON path
    public Term of(String key) {
        Term known = terms.get(key);
        if (known != null) {
            return known;
        }
        ColumnName name = ColumnName.of(key);
        Term term = new Term(name, ColumnRole.of(name), UnitNames.ofName(key), RowChecks.totals(name));
        if (terms.size() < MOST) {
            terms.put(key, term);
        }
        return term;
    }
}
