package dev.chimera.core.check.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.HashMap;

/// Rows that state the same quantities, from one file or from several with the same columns.
///
/// @param files one a row
/// @param byName fields by the words of their names
/// @param rare how much a word of their names weighs: less where many have it
record Sheet(List<String> files, List<Field> fields, Map<String, Field> byName, Map<String, Double> rare) {
    /// The name of what tells rows of several files apart.
    static final String FILE = "file";

    static Sheet of(List<String> files, List<Field> fields) {
        Map<String, Field> byName = new HashMap<>();
        for (Field field : fields) {
            byName.putIfAbsent(field.called(), field);
        }
        Map<String, Integer> in = new HashMap<>();
        fields.forEach(field -> field.words().forEach(word -> in.merge(word, 1, Integer::sum)));
        Map<String, Double> rare = new HashMap<>();
        in.forEach((word, often) -> rare.put(word, Math.log(1 + (double) fields.size() / often)));
        return new Sheet(List.copyOf(files), List.copyOf(fields), byName, rare);
    }

    int rows() {
        return files.size();
    }

    BitSet all() {
        BitSet rows = new BitSet();
        rows.set(0, rows());
        return rows;
    }

    /// The numbers of a field in some rows.
    static double[] numbers(Field field, BitSet rows) {
        return rows.stream().mapToDouble(row -> field.numbers()[row]).filter(number -> !Double.isNaN(number)).toArray();
    }

    /// The different files of some rows.
    List<String> files(BitSet rows) {
        List<String> found = new ArrayList<>();
        rows.stream().mapToObj(files::get).filter(file -> !found.contains(file)).forEach(found::add);
        return found;
    }
}
