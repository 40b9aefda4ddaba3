package dev.chimera.core.ingest.table;

/// Counts different values up to a limit by their 64-bit hashes: numbers are told apart exactly, texts with a chance of error below 1e-15.
final class Distinct {
    private static final int SLOTS = 4 * Column.DISTINCT;

    private long[] slots = new long[32];
    private int size;
    private boolean full;

    void number(double value) {
        add(Double.doubleToLongBits(value + 0.0));
    }

    /// @param hash of a text
    void hashed(long hash) {
        add(hash);
    }

    static long hash(String text) {
        long hash = 1125899906842597L;
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash * 0x9E3779B97F4A7C15L + 1;
    }

    private void add(long bits) {
        if (full) {
            return;
        }
        if (size * 2 >= slots.length) {
            grow();
        }
        insert(bits == 0 ? Long.MIN_VALUE : bits);
        full = size > Column.DISTINCT;
    }

    private void insert(long bits) {
        long mixed = bits * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 40) & slots.length - 1;
        while (slots[at] != 0 && slots[at] != bits) {
            at = at + 1 & slots.length - 1;
        }
        if (slots[at] == 0) {
            slots[at] = bits;
            size++;
        }
    }

    private void grow() {
        long[] old = slots;
        slots = new long[Math.min(SLOTS, old.length * 2)];
        size = 0;
        for (long bits : old) {
            if (bits != 0) {
                insert(bits);
            }
        }
    }

    Distinct copy() {
        Distinct copy = new Distinct();
        copy.slots = slots.clone();
        copy.size = size;
        copy.full = full;
        return copy;
    }

    boolean isFull() {
        return full;
    }

    /// -1 when there are more than the limit.
    int count() {
        return full ? -1 : size;
    }
}
