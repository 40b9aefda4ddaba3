package dev.chimera.core.fact;

/// Where a value comes from. Ordered from best to worst: what is derived from several facts has the worst of theirs.
public enum Provenance {
    MEASURED, DERIVED, ESTIMATED, UNKNOWN;

    public Provenance worse(Provenance other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
