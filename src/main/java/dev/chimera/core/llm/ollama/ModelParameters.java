package dev.chimera.core.llm.ollama;

import java.util.Map;
import java.util.TreeMap;

/// The parameters of a model file as the server lists them: a name, white space, a value, one a line.
final class ModelParameters {
    private ModelParameters() {}

    /// By name. Of a name that is there several times (`stop`) the first value.
    static Map<String, String> of(String text) {
        Map<String, String> parameters = new TreeMap<>();
        text.lines().map(line -> line.strip().split("\\s+", 2)).filter(parts -> parts.length == 2)
                .forEach(parts -> parameters.putIfAbsent(parts[0], parts[1].strip()));
        return parameters;
    }
}
