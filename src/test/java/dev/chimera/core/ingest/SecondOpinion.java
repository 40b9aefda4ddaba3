package dev.chimera.core.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The ingest's figures computed once more in the plainest way, with other parsers and everything in memory. Understands only clean CSV and
/// JSON; whatever else a folder holds it leaves out.
final class SecondOpinion {
    private static final double SAME = 1e-9;
    private static final ObjectMapper JSON = new ObjectMapper();

    private SecondOpinion() {}

    /// What the two disagree on, in words; empty when on nothing.
    static List<String> differences(Path root, IngestResult result) throws IOException {
        List<String> found = new ArrayList<>();
        for (FileProfile file : result.inventory().files()) {
            Map<String, List<Double>> numbers = numbers(root.resolve(file.path()), file.type());
            for (Map.Entry<String, List<Double>> column : numbers.entrySet()) {
                file.columns().stream().filter(profile -> profile.name().equals(column.getKey()) && profile.kind() == ColumnProfile.Kind.NUMBER)
                        .forEach(profile -> compare(file.path() + " " + column.getKey(), profile, column.getValue(), found));
            }
            long numeric = file.columns().stream().filter(profile -> profile.kind() == ColumnProfile.Kind.NUMBER).count();
            long mine = numbers.keySet().stream().filter(name -> file.columns().stream()
                    .anyMatch(profile -> profile.name().equals(name) && profile.kind() == ColumnProfile.Kind.NUMBER)).count();
            if (file.type() != FileType.MARKDOWN && !numbers.isEmpty() && numeric != mine) {
                found.add(file.path() + ": " + numeric + " numeric columns, the second opinion knows " + mine);
            }
        }
        return found;
    }

    private static void compare(String where, ColumnProfile profile, List<Double> values, List<String> found) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double mean = Arrays.stream(sorted).average().orElse(Double.NaN);
        double squares = Arrays.stream(sorted).map(value -> (value - mean) * (value - mean)).sum();
        ColumnProfile.Statistics statistics = profile.statistics().orElseThrow();
        same(where + " n", profile.n(), sorted.length, found);
        same(where + " mean", statistics.mean(), mean, found);
        same(where + " sd", statistics.sd(), sorted.length < 2 ? 0 : Math.sqrt(squares / (sorted.length - 1)), found);
        same(where + " min", statistics.min(), sorted[0], found);
        same(where + " max", statistics.max(), sorted[sorted.length - 1], found);
        same(where + " p25", statistics.p25(), quantile(sorted, 0.25), found);
        same(where + " median", statistics.median(), quantile(sorted, 0.5), found);
        same(where + " p75", statistics.p75(), quantile(sorted, 0.75), found);
        same(where + " p95", statistics.p95(), quantile(sorted, 0.95), found);
    }

    private static void same(String where, double one, double other, List<String> found) {
        if (Math.abs(one - other) > SAME * Math.max(1, Math.abs(other))) {
            found.add(where + ": " + one + ", the second opinion is " + other);
        }
    }

    private static double quantile(double[] sorted, double q) {
        double rank = q * (sorted.length - 1);
        int below = (int) Math.floor(rank);
        int above = (int) Math.ceil(rank);
        return sorted[below] * (1 - (rank - below)) + sorted[above] * (rank - below);
    }

    /// Numeric columns by name.
    private static Map<String, List<Double>> numbers(Path file, FileType type) throws IOException {
        Map<String, List<Double>> numbers = new TreeMap<>();
        if (type == FileType.CSV) {
            csv(Files.readString(file, StandardCharsets.ISO_8859_1), numbers);
        } else if (type == FileType.JSON) {
            walk("", JSON.readTree(file.toFile()), numbers);
        }
        return numbers;
    }

    private static void walk(String path, JsonNode node, Map<String, List<Double>> numbers) {
        if (node.isArray()) {
            node.forEach(element -> walk(path + "[]", element, numbers));
        } else if (node.isObject()) {
            node.properties().forEach(member -> walk(path.isEmpty() ? member.getKey() : path + "." + member.getKey(), member.getValue(), numbers));
        } else if (node.isNumber()) {
            numbers.computeIfAbsent(path, key -> new ArrayList<>()).add(node.asDouble());
        }
    }

    private static void csv(String text, Map<String, List<Double>> numbers) {
        List<List<String>> records = records(text);
        if (records.isEmpty() || records.stream().anyMatch(record -> record.size() != records.getFirst().size())) {
            return;
        }
        for (int column = 0; column < records.getFirst().size(); column++) {
            int index = column;
            List<Double> values = records.stream().skip(1).map(record -> record.get(index)).map(SecondOpinion::number).flatMap(Collection::stream).toList();
            if (!values.isEmpty()) {
                numbers.put(records.getFirst().get(column), values);
            }
        }
    }

    private static List<Double> number(String cell) {
        return cell.matches("[+-]?[\\d,]*\\.?\\d+([eE][+-]?\\d+)?") ? List.of(Double.parseDouble(cell.replace(",", ""))) : List.of();
    }

    /// Comma, double quote, line ends outside quotes.
    private static List<List<String>> records(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : text.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                record.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    records.add(record);
                    record = new ArrayList<>();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (!record.isEmpty() || !cell.isEmpty()) {
            record.add(cell.toString());
            records.add(record);
        }
        return records;
    }
}
