package dev.chimera.core.check.search;

import dev.chimera.core.check.search.Owners.Owner;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/// A field of a sheet and the rows of it that are meant.
///
/// @param score how well the words name it
/// @param scope whom the words name
/// @param owners by which the rows were chosen
record View(Scope scope, Sheet sheet, Field field, BitSet rows, Map<String, Owner> owners, double score) {
    double[] numbers() {
        return Sheet.numbers(field, rows);
    }

    double[] numbers(BitSet others) {
        return Sheet.numbers(field, others);
    }

    /// The rows without the condition on one column, and on others that the same word decides.
    BitSet without(String column) {
        Owner dropped = owners.get(column);
        Map<String, Owner> left = new LinkedHashMap<>(owners);
        left.values().removeIf(owner -> owner.column().equals(column) || dropped != null && owner.value().equals(dropped.value()));
        return scope.rows(sheet, left);
    }

    /// The rows of another owner in place of the one in its column.
    BitSet with(Owner other) {
        BitSet left = without(other.column());
        BitSet own = Scope.rows(sheet, other);
        if (own != null) {
            left.and(own);
        }
        return left;
    }

    boolean rate() {
        return field.unit().symbol().endsWith("/s") || field.words().contains("throughput") || field.words().contains("tps");
    }

    String file() {
        return rows.isEmpty() ? "" : sheet.files().get(rows.nextSetBit(0));
    }

    String named() {
        return owners.isEmpty() ? "" : " of " + String.join(", ", owners.values().stream().map(Owner::value).distinct().toList());
    }
}
