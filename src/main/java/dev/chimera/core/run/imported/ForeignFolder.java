package dev.chimera.core.run.imported;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads a folder of the replaced system: its `run_N`, and the `summary.json` over them.
///
/// @param claims what the summary over all runs claims, by its path (`collector.ttft_ms.mean`)
/// @param troubles what is missing or cannot be read, each as a sentence
public record ForeignFolder(Path root, List<ForeignRun> runs, Map<String, String> claims, List<String> troubles) {
    private static final ObjectReader JSON = new ObjectMapper().reader();
    private static final Pattern RUN = Pattern.compile("run_(\\d+)");
    private static final Set<String> KNOWN = Set.of("run_number", "scenario", "collector", "insight", "summary");
    private static final List<String> REPORTS = List.of("collector", "insight", "combined");

    /// @throws IOException if the folder cannot be read, or holds nothing of the kind
    public static ForeignFolder read(Path root) throws IOException {
        List<String> troubles = new ArrayList<>();
        List<ForeignRun> runs = new ArrayList<>();
        for (Path folder : folders(root)) {
            runs.add(run(folder, troubles));
        }
        if (runs.isEmpty()) {
            throw new IOException(root + " holds no folder run_1, run_2, … with a metrics.json or a report");
        }
        Map<String, String> claims = new TreeMap<>();
        Path summary = root.resolve("summary.json");
        if (Files.exists(summary)) {
            flatten("", json(summary, troubles), claims);
        } else {
            troubles.add("There is no summary.json.");
        }
        return new ForeignFolder(root, List.copyOf(runs), claims, List.copyOf(troubles));
    }

    private static List<Path> folders(Path root) throws IOException {
        if (isRun(root)) {
            return List.of(root);
        }
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(entry -> RUN.matcher(name(entry)).matches() && isRun(entry)).sorted(Comparator.comparingInt(ForeignFolder::number)).toList();
        }
    }

    private static boolean isRun(Path folder) {
        return Files.exists(folder.resolve("metrics.json")) || REPORTS.stream().anyMatch(kind -> Files.exists(report(folder, kind)));
    }

    private static Path report(Path folder, String kind) {
        return folder.resolve(kind + "_report.md");
    }

    private static String name(Path folder) {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    private static int number(Path folder) {
        return Integer.parseInt(name(folder).substring("run_".length()).replaceAll("^(\\d{1,9}).*", "$1"));
    }

    private static ForeignRun run(Path folder, List<String> troubles) throws IOException {
        Path file = folder.resolve("metrics.json");
        JsonNode metrics = MissingNode.getInstance();
        if (Files.exists(file)) {
            metrics = json(file, troubles);
        } else {
            troubles.add(name(folder) + " has no metrics.json.");
        }
        List<ForeignAgent> agents = new ArrayList<>();
        for (String role : List.of("collector", "insight")) {
            agent(role, metrics.path(role)).ifPresent(agents::add);
        }
        Map<String, String> claims = new TreeMap<>();
        flatten("", metrics.path("summary"), claims);
        Map<String, String> reports = new LinkedHashMap<>();
        for (String kind : REPORTS) {
            if (Files.exists(report(folder, kind))) {
                reports.put(kind, new String(Files.readAllBytes(report(folder, kind)), StandardCharsets.UTF_8));
            } else {
                troubles.add(name(folder) + " has no " + kind + "_report.md.");
            }
        }
        List<String> unknown = metrics.properties().stream().map(Map.Entry::getKey).filter(field -> !KNOWN.contains(field)).toList();
        return new ForeignRun(name(folder), folder, Files.getLastModifiedTime(Files.exists(file) ? file : folder).toInstant(),
                metrics.path("scenario").asText(), agents, claims, reports, unknown);
    }

    private static Optional<ForeignAgent> agent(String role, JsonNode json) {
        if (!json.isObject()) {
            return Optional.empty();
        }
        Map<String, Double> stated = new TreeMap<>();
        Map<String, String> options = new TreeMap<>();
        json.properties().forEach(field -> {
            if (field.getValue().isNumber()) {
                stated.put(field.getKey(), field.getValue().asDouble());
            }
        });
        json.path("options").properties().stream().filter(option -> option.getValue().isValueNode() && !option.getValue().isNull())
                .forEach(option -> options.put(option.getKey(), option.getValue().asText()));
        return Optional.of(new ForeignAgent(role, json.path("label").asText(role), json.path("model").asText(), options, stated));
    }

    private static JsonNode json(Path file, List<String> troubles) {
        try {
            JsonNode read = JSON.readTree(Files.readAllBytes(file));
            if (read.isObject()) {
                return read;
            }
            troubles.add(file + " holds no JSON object.");
        } catch (IOException e) {
            troubles.add(file + " cannot be read as JSON.");
        }
        return MissingNode.getInstance();
    }

    private static void flatten(String path, JsonNode json, Map<String, String> claims) {
        json.properties().forEach(field -> {
            String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            if (field.getValue().isObject()) {
                flatten(name, field.getValue(), claims);
            } else if (field.getValue().isNumber() || field.getValue().isBoolean() || field.getValue().isTextual()) {
                claims.put(name, field.getValue().asText());
            }
        });
    }
}
