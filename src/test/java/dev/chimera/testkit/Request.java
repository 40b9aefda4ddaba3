package dev.chimera.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/// A request that the scripted server got. Header names are in lower case.
public record Request(String method, String path, Map<String, String> headers, String body) {
    /// The body as JSON; a missing node when it is none.
    public JsonNode json() {
        try {
            return new ObjectMapper().readTree(body);
        } catch (JsonProcessingException e) {
            return new ObjectMapper().missingNode();
        }
    }

    public String model() {
        return json().path("model").asText("");
    }
}
