package dev.chimera.core.ingest.table;

import dev.chimera.core.fact.Unit;
import java.util.HashMap;
import java.util.Map;

/// What column names mean, worked out once for each name: many files of a folder have the same columns. One thread.
public final class Vocabulary {
    private static final int MOST = 20_000;

    /// @param unit as the name states it
    public record Term(ColumnName name, ColumnRole role, Unit unit) {
        /// Whether figures by group make sense: not for what identifies, and not for mere counts.
        public boolean isGrouped() {
            return role.isGrouped(name.measure());
        }
    }

    private final boolean profileOnly;
    private final Map<String, Term> terms = new HashMap<>();

    /// @param profileOnly whether tables leave out what only facts and smells need: groups and repeated rows
    public Vocabulary(boolean profileOnly) {
        this.profileOnly = profileOnly;
    }

    boolean profileOnly() {
        return profileOnly;
    }

    /// @param key a header, or the last key of a JSON path
    public Term of(String key) {
        Term known = terms.get(key);
        if (known != null) {
            return known;
        }
        ColumnName name = ColumnName.of(key);
        Term term = new Term(name, ColumnRole.of(name), UnitNames.ofName(key));
        if (terms.size() < MOST) {
            terms.put(key, term);
        }
        return term;
    }
}
